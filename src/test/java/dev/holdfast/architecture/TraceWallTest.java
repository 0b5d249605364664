package dev.holdfast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The wall around OpenTelemetry and Logback: what they are is known in one place each. */
class TraceWallTest {
  private static final String ROOT = "dev.holdfast";
  private static final String TRACE = "dev.holdfast.trace..";
  private static final String DESK = "dev.holdfast.desk..";

  private static final JavaClasses MAIN = Code.MAIN;

  @Test
  void only_the_trace_package_speaks_opentelemetry() {
    onlyFor("io.opentelemetry..", TRACE);
  }

  @Test
  void traces_are_told_through_the_desk_s_port_and_only_the_composition_knows_by_whom() {
    onlyFor(TRACE, TRACE, ROOT);
    noClasses()
        .that()
        .resideInAPackage(TRACE)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.holdfast..").and(resideOutsideOfPackages(TRACE, DESK)))
        .check(MAIN);
  }

  @Test
  void only_the_composition_knows_what_writes_the_log() {
    onlyFor("ch.qos.logback..", ROOT);
  }

  private static void onlyFor(String library, String... who) {
    noClasses()
        .that()
        .resideOutsideOfPackages(who)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }
}
