package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;

/** Asking for entities in the words that every binding has, and what is found. */
public final class FinderSteps {

  private final Conversation talk;
  private final Question question;

  /** Ask the platform of a scene. */
  public FinderSteps(Conversation talk, Question question) {
    this.talk = talk;
    this.question = question;
  }

  /** Ask by type. */
  @When("a service asks for all of that type")
  public void askType() {
    question.ask(Map.of());
  }

  /** Ask by identifiers. */
  @When("a service asks for those with the identifiers of the first and the last")
  public void askIdentifiers() {
    List<Thing> many = talk.things();
    question.ask(Map.of("id", many.get(0).id() + "," + many.get(many.size() - 1).id()));
  }

  /** Ask by a condition on values. */
  @When("a service asks for those with {string}")
  public void askCondition(String condition) {
    question.ask(Map.of("q", condition));
  }

  /** Expect shelters by their capacity. */
  @Then("it finds the shelters for {string}")
  public void findsCapacities(String capacities) {
    question.insistFoundLocals("for", capacities);
  }

  /** Expect shelters by their place. */
  @Then("it finds the shelters at {string}")
  public void findsPlaces(String places) {
    question.insistFoundLocals("", places.replace(' ', '-').replace(",-", ", "));
  }

  /** Expect an empty list. */
  @Then("it finds nothing")
  public void findsNothing() {
    question.insistFound(Set.of());
  }
}
