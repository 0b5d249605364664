package dev.holdfast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls between the packages. */
class ArchitectureTest {
  private static final String ROOT = "dev.holdfast";
  private static final String CALL = "dev.holdfast.call..";
  private static final String DESK = "dev.holdfast.desk..";
  private static final String WEB = "dev.holdfast.web..";
  private static final String TWILIO = "dev.holdfast.twilio..";
  private static final String REGISTRY = "dev.holdfast.registry..";
  private static final String GENERATION = "dev.holdfast.generation..";
  private static final String LINT = "dev.holdfast.lint..";
  private static final String WORD = "dev.holdfast.word..";
  private static final String POOL = "dev.holdfast.pool..";
  private static final String REHEARSE = "dev.holdfast.rehearse..";
  private static final String SANDBOX = "dev.holdfast.sandbox..";

  private static final JavaClasses MAIN = Code.MAIN;

  private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

  @Test
  void the_domain_needs_nothing_but_the_language() {
    classes()
        .that()
        .resideInAPackage(CALL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CALL, "java.lang..", "java.util..", "java.time..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void the_domain_is_told_the_time_and_holds_no_clock() {
    noClasses()
        .that()
        .resideInAPackage(CALL)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.InstantSource")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(MAIN);
  }

  @Test
  void the_desk_knows_the_domain_and_no_technique() {
    classes()
        .that()
        .resideInAPackage(DESK)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            DESK,
            CALL,
            WORD,
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.net",
            "org.jspecify..",
            "org.slf4j")
        .check(MAIN);
  }

  @Test
  void web_twilio_and_registry_know_the_desk_and_not_each_other() {
    knowsOnly(WEB, WEB, DESK, CALL, WORD);
    knowsOnly(TWILIO, TWILIO, DESK, CALL, WORD);
    knowsOnly(REGISTRY, REGISTRY, DESK, CALL);
  }

  @Test
  void generations_know_nothing_of_calls() {
    knowsOnly(GENERATION, GENERATION, LINT, WORD, POOL);
    knowsOnly(POOL, POOL);
  }

  @Test
  void the_lint_reads_texts_and_runs_nothing() {
    knowsOnly(LINT, LINT, WORD);
    knowsOnly(WORD, WORD);
  }

  @Test
  void going_live_looks_from_outside_and_nobody_serves_calls_with_it() {
    knowsOnly("dev.holdfast.setup..", "dev.holdfast.setup..", TWILIO, DESK, CALL);
    onlyFor("dev.holdfast.setup..", "dev.holdfast.setup..", ROOT);
  }

  @Test
  void rehearsals_know_the_application_and_the_sandbox_over_http_only() {
    knowsOnly(REHEARSE, REHEARSE);
  }

  @Test
  void only_the_twilio_package_speaks_with_twilio_s_library() {
    onlyFor("com.twilio..", TWILIO);
  }

  @Test
  void only_the_registry_speaks_sql() {
    onlyFor("java.sql..", REGISTRY);
    onlyFor("javax.sql..", REGISTRY);
    onlyFor("org.jdbi..", REGISTRY);
    onlyFor("org.flywaydb..", REGISTRY);
    onlyFor("com.zaxxer..", REGISTRY);
    onlyFor("org.postgresql..", REGISTRY);
  }

  @Test
  void camel_is_met_at_the_doors_and_in_generations_only() {
    onlyFor("org.apache.camel..", ROOT, WEB, GENERATION);
  }

  @Test
  void the_sandbox_shares_nothing_with_the_application() {
    noClasses()
        .that()
        .resideInAPackage(SANDBOX)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..", "com.twilio..", "org.apache.camel..")
                .and(resideOutsideOfPackage(SANDBOX)))
        .check(MAIN);
  }

  @Test
  void nothing_but_main_and_rehearsals_start_the_sandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SANDBOX)
        .and()
        .doNotHaveFullyQualifiedName("dev.holdfast.Main")
        .and()
        .doNotHaveFullyQualifiedName("dev.holdfast.Playhouse")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SANDBOX)
        .check(MAIN);
  }

  /** What starts the sandbox is for the demo and for those who ask for it by name. */
  @Test
  void whoever_serves_live_calls_does_not_reach_the_sandbox() {
    assertThat(MAIN.get("dev.holdfast.Main").getMethod("run").getAccessesFromSelf())
        .isNotEmpty()
        .noneMatch(access -> access.getTargetOwner().getName().startsWith(ROOT + ".sandbox"));
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.holdfast.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("dev.holdfast.sandbox.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Handler|Data|Info)")
        .check(ALL);
  }

  private static void knowsOnly(String who, String... ofOurs) {
    noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.holdfast..").and(resideOutsideOfPackages(ofOurs)))
        .check(MAIN);
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
