package dev.holdfast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Meters know the desk, and only they know how measuring is done. */
class MeterWallTest {
  private static final String METER = "dev.holdfast.meter..";

  private static final JavaClasses MAIN = Code.MAIN;

  @Test
  void only_meters_know_micrometer() {
    noClasses()
        .that()
        .resideOutsideOfPackages(METER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .check(MAIN);
  }

  @Test
  void meters_know_the_desk_and_the_domain() {
    noClasses()
        .that()
        .resideInAPackage(METER)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.holdfast..")
                .and(resideOutsideOfPackages(METER, "dev.holdfast.desk..", "dev.holdfast.call..")))
        .check(MAIN);
  }
}
