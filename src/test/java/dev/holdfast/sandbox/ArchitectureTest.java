package dev.holdfast.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the sandbox: a product of its own, in layers, on one thread. */
class ArchitectureTest {
  private static final String JUNIT = "dev.holdfast.sandbox.junit..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.holdfast.sandbox");

  @Test
  void its_packages_have_no_cycles() {
    slices().matching("dev.holdfast.sandbox.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void it_knows_nothing_but_itself_the_jdk_and_vertx() {
    classes()
        .that()
        .resideOutsideOfPackage(JUNIT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.holdfast.sandbox..",
            "java..",
            "javax.xml..",
            "javax.crypto..",
            "org.w3c.dom..",
            "org.xml.sax..",
            "io.vertx..",
            "org.slf4j..",
            "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void only_the_extension_knows_junit_and_it_knows_nothing_else() {
    classes()
        .that()
        .resideInAPackage(JUNIT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            JUNIT,
            "dev.holdfast.sandbox",
            "dev.holdfast.sandbox.client",
            "java.lang..",
            "org.junit.jupiter.api.extension..",
            "org.jspecify..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(JUNIT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }

  @Test
  void the_model_takes_no_lock_and_no_time_but_its_own() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.holdfast.sandbox.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent.locks..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }

  @Test
  void nothing_is_called_a_manager_or_a_helper() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Handler|Data|Info)")
        .check(CLASSES);
  }
}
