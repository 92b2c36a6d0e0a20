package org.tsunagaru.reference.http;

import java.util.function.Function;
import java.util.function.Supplier;
import org.tsunagaru.reference.json.Fault;

/** Sees to it that a request is answered in its API's own form, whatever goes wrong. */
public final class Refusal {

  private Refusal() {}

  /**
   * Answer, or refuse.
   *
   * @param work answers; a fault of the client it throws as a {@link Fault}
   * @param refusal words a fault as the API has it
   */
  public static Response unless(Supplier<Response> work, Function<Fault, Response> refusal) {
    try {
      return work.get();
    } catch (Fault fault) {
      return refusal.apply(fault);
    } catch (StackOverflowError e) {
      return refusal.apply(new Fault(Fault.Kind.TOO_COMPLEX, "The request is nested too deeply."));
    } catch (RuntimeException e) {
      // A fault of ours. The client is owed an answer all the same, NGSI-LD clause 5.5.2, and as
      // nothing else tells of it, the answer says where it happened.
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      return refusal.apply(new Fault(Fault.Kind.INTERNAL, e + place));
    }
  }
}
