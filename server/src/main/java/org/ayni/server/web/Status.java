package org.ayni.server.web;

import java.util.List;
import java.util.Optional;
import org.ayni.server.run.PlanRun;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// How far the answer of a page is, for the part of the page that shows it.
///
/// @param state `nothing` where nothing was asked, `ready`, `working`, `cancelled`, `replaced`,
///   `stopped`, `refused`, `broken`, `busy` or `form` (the form has problems)
/// @param phase what is being done, in words
/// @param seconds since it was asked for
/// @param poll address that brings this part again
/// @param events address of the stream that tells how far it is
/// @param cancel address that ends the run
/// @param again address that asks once more
/// @param problems what is wrong, one sentence each
public record Status(
    String state,
    String phase,
    String seconds,
    String poll,
    String events,
    String cancel,
    String again,
    List<String> problems) {

  /// What the address that ends a run has behind that of its page.
  static final String CANCEL = "/cancel";

  public Status {
    problems = List.copyOf(problems);
  }

  /// True when this part changes by itself in a moment.
  public boolean moving() {
    return state.equals("working");
  }

  public boolean ready() {
    return state.equals("ready");
  }

  /// Nothing was asked.
  public static Status nothing() {
    return new Status("nothing", "", "", "", "", "", "", List.of());
  }

  public static Status ofForm(List<String> problems) {
    return new Status("form", "", "", "", "", "", "", problems);
  }

  /// @param run empty when too many others are waiting
  /// @param here address of the page with its fields, without a run
  public static Status of(Optional<PlanRun> run, Address here, Words words) {
    if (run.isEmpty()) {
      return new Status("busy", "", "", "", "", "", here.toString(), List.of());
    }
    PlanRun.State state = run.get().state();
    Address withRun = here.with(Asking.RUN, run.get().id());
    return new Status(
        switch (state) {
          case WAITING, RUNNING -> "working";
          case DONE -> "ready";
          case CANCELLED -> "cancelled";
          case REPLACED -> "replaced";
          case STOPPED -> "stopped";
          case REFUSED -> "refused";
          case BROKEN -> "broken";
        },
        phase(run.get(), words),
        seconds(run.get(), words),
        withRun.toString(),
        RunEvents.address(run.get()),
        withRun.to(here.path() + CANCEL).toString(),
        here.toString(),
        run.get().problems().stream().map(one -> ProblemWords.whole(one, words)).toList());
  }

  static String seconds(PlanRun run, Words words) {
    return words.number(run.age(), 1);
  }

  /// What is being done, in words.
  static String phase(PlanRun run, Words words) {
    if (run.state() == PlanRun.State.WAITING) {
      return words.text("working.waiting");
    }
    int done = run.answers().size();
    int all = run.questions().size();
    long steps = run.progress().iteration();
    String which =
        all == 1 ? words.text("working.one") : words.text("working.several", done + 1, all);
    return steps > 0 ? words.text("working.steps", which, words.whole((double) steps)) : which;
  }
}
