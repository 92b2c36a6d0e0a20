package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.spec.Text;

/** Finding many entities over NGSI-LD page by page. */
public final class PageSteps {

  private final Conversation talk;
  private final Question question;
  private List<List<String>> pages = List.of();
  private final List<Boolean> linksToNext = new ArrayList<>();

  /** Ask the platform of a scene. */
  public PageSteps(Conversation talk, Question question) {
    this.talk = talk;
    this.question = question;
  }

  /** Ask page by page, following offsets until a page is not full. */
  @When("a service reads all of that type in pages of {int}")
  public void askPages(int size) {
    List<List<String>> read = new ArrayList<>();
    for (int offset = 0; offset <= 10 * size; offset += size) {
      Answer answer =
          question.get(Map.of("limit", "" + size, "offset", "" + offset, "count", "true"));
      talk.heard(answer);
      List<String> page = Question.identifiers(answer);
      read.add(page);
      linksToNext.add(
          answer.headers("Link").stream().anyMatch(link -> link.contains("rel=\"next\"")));
      if (page.size() < size) {
        break;
      }
    }
    pages = read;
  }

  /** Expect each thing once over all pages. */
  @Then("it finds each of them exactly once in {int} pages")
  public void findsInPages(int number) {
    List<String> all = pages.stream().flatMap(List::stream).sorted().toList();
    List<String> expected = talk.things().stream().map(Thing::id).sorted().toList();
    Conversation.expect(
        all.equals(expected) && pages.size() == number,
        new Text("The pages do not hold each thing exactly once", "各ページを合わせても過不足なく一度ずつにならない"),
        expected.size() + " / " + number,
        all + " / " + pages.size());
  }

  /** Expect links to the next page. */
  @Then("each page but the last links to the next")
  public void linked() {
    Conversation.expect(
        !linksToNext.isEmpty() && linksToNext.indexOf(false) == linksToNext.size() - 1,
        new Text("The pages are not linked", "ページが次のページを示していない"),
        "rel=next on every page but the last",
        linksToNext);
  }

  /** Expect the total. */
  @Then("the platform counts {int}")
  public void counts(int number) {
    Conversation.expect(
        talk.answer().header("NGSILD-Results-Count").orElse("").equals("" + number),
        new Text("The platform does not tell the right total", "総数が正しく示されていない"),
        number,
        talk.answer().header("NGSILD-Results-Count"));
  }
}
