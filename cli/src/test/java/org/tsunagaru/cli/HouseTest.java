package org.tsunagaru.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The rules of the house: who may know whom, who may open and who may accept connections. */
@AnalyzeClasses(packages = "org.tsunagaru", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule spec_knows_no_other_room =
      noClasses()
          .that()
          .resideInAPackage("org.tsunagaru.spec..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.tsunagaru.validator..",
                  "org.tsunagaru.reports..",
                  "org.tsunagaru.features..",
                  "org.tsunagaru.reference..",
                  "org.tsunagaru.cli.."));

  @ArchTest
  static final ArchRule the_suite_knows_no_platform =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.tsunagaru.features..", "org.tsunagaru.reports..", "org.tsunagaru.validator..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.tsunagaru.reference..", "org.tsunagaru.cli.."));

  @ArchTest
  static final ArchRule the_reference_platform_shares_nothing_with_what_judges_it =
      noClasses()
          .that()
          .resideInAPackage("org.tsunagaru.reference..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.tsunagaru.features..",
                  "org.tsunagaru.reports..",
                  "org.tsunagaru.validator.."));

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("org.tsunagaru.(**)").namingSlices("$1").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule neutral_steps_know_no_binding =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.tsunagaru.features.steps",
              "org.tsunagaru.features.steps.neutral..",
              "org.tsunagaru.features.steps.city..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org\\.tsunagaru\\.features\\..*Ngsi.*")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tsunagaru.features.steps.ngsi*..");

  @ArchTest
  static final ArchRule steps_of_one_binding_know_no_other =
      slices().matching("org.tsunagaru.features.steps.(ngsi*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule only_two_doors_open_connections =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.tsunagaru.features.http..", "org.tsunagaru.reference.outbound..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "org.apache.http..", "io.restassured.."))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .callMethod(java.net.URL.class, "openConnection")
          .orShould()
          .callMethod(java.net.URL.class, "openStream");

  @ArchTest
  static final ArchRule only_two_rooms_listen =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.tsunagaru.features.counterpart..", "org.tsunagaru.reference..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.ServerSocket");

  @ArchTest
  static final ArchRule only_the_command_writes_to_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tsunagaru.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule steps_do_not_know_how_bytes_travel =
      noClasses()
          .that()
          .resideInAPackage("org.tsunagaru.features.steps..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.restassured..", "org.apache.http..", "io.javalin.."));

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes()
          .that()
          .resideInAPackage("org.tsunagaru..")
          .should(
              new com.tngtech.archunit.lang.ArchCondition<JavaClass>(
                  "be in a null-marked package") {
                @Override
                public void check(JavaClass one, com.tngtech.archunit.lang.ConditionEvents events) {
                  boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new com.tngtech.archunit.lang.SimpleConditionEvent(
                          one, marked || one.getName().contains(".jte."), one.getName()));
                }
              });
}
