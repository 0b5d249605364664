package dev.holdfast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** JSON is read and written with buffers that all threads share, wherever calls are served. */
class JsonWallTest {
  private static final DescribedPredicate<JavaClass> SHARES =
      nameMatching("dev\\.holdfast\\.(web\\.Json|registry\\.Texts)").forSubtype();

  private static final DescribedPredicate<JavaClass> SERVES_NOBODY =
      nameMatching("dev\\.holdfast\\.(Check|WordList)")
          .<JavaClass>forSubtype()
          .or(resideInAPackage("dev.holdfast.lint.."))
          .or(resideInAPackage("dev.holdfast.rehearse.."));

  @Test
  void whoever_serves_calls_makes_no_json_mapper_with_buffers_for_each_thread() {
    noClasses()
        .that(DescribedPredicate.not(SHARES.or(SERVES_NOBODY)))
        .should()
        .callConstructor(ObjectMapper.class)
        .check(Code.MAIN);
  }
}
