package dev.holdfast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run can be repeated: time, chance and environment are handed in, and nobody sleeps. */
class RepeatableTest {
  /** What makes a run differ from the one before it: the clock, chance, the machine. */
  private static final Map<String, Set<String>> UNREPEATABLE =
      Map.of(
          "java.time.Instant", Set.of("now"),
          "java.time.OffsetDateTime", Set.of("now"),
          "java.time.ZonedDateTime", Set.of("now"),
          "java.time.LocalDateTime", Set.of("now"),
          "java.time.Clock", Set.of("system", "systemUTC", "systemDefaultZone"),
          "java.time.InstantSource", Set.of("system"),
          "java.lang.System", Set.of("currentTimeMillis", "getenv"),
          "java.util.UUID", Set.of("randomUUID"));

  private static final Map<String, Set<String>> SLEEP =
      Map.of("java.lang.Thread", Set.of("sleep"), "java.util.concurrent.TimeUnit", Set.of("sleep"));

  @Test
  void time_chance_and_environment_come_in_at_one_place() {
    noClasses()
        .that(
            describe(
                "are not where a process begins",
                type ->
                    !Set.of(
                            "dev.holdfast.Main",
                            "dev.holdfast.Settings",
                            "dev.holdfast.sandbox.engine.RealTime")
                        .contains(type.getName())))
        .should()
        .accessTargetWhere(isOneOf(UNREPEATABLE))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.holdfast"));
  }

  @Test
  void nobody_sleeps() {
    noClasses()
        .should()
        .accessTargetWhere(isOneOf(SLEEP))
        .check(new ClassFileImporter().importPackages("dev.holdfast"));
  }

  private static DescribedPredicate<JavaAccess<?>> isOneOf(Map<String, Set<String>> methods) {
    return describe(
        "is one of " + methods,
        access ->
            methods
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName()));
  }
}
