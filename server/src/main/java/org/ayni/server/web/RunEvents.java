package org.ayni.server.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/// `/runs/ID/events`: how far a run is, as server-sent events, until it is over.
///
/// `progress` holds `phase` and `seconds` in the reader's language; `over` is the last one and
/// holds the state. A page that cannot have the stream, because too many are open or something
/// between cuts it off, asks for the answer itself a second later and after that as often as it has
/// to.
@Controller
final class RunEvents {

  /// Streams open at a time, so that nobody takes all connections.
  private static final int MOST = 100;

  /// Between two events.
  private static final Duration STEP = Duration.ofMillis(400);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PlanRuns runs;
  private final MessageSource messages;
  private final Semaphore room = new Semaphore(MOST);

  RunEvents(PlanRuns runs, MessageSource messages) {
    this.runs = runs;
    this.messages = messages;
  }

  static String address(PlanRun run) {
    return "/runs/" + run.id() + "/events";
  }

  @GetMapping(path = "/runs/{id}/events")
  ResponseEntity<SseEmitter> events(@PathVariable String id, Locale locale) {
    Optional<PlanRun> run = runs.find(id);
    if (run.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (!room.tryAcquire()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header("Retry-After", "1")
          .build();
    }
    // It ends with the run, which ends by its time limit.
    SseEmitter emitter = new SseEmitter(0L);
    Words words = new Words(messages, locale);
    Thread.ofVirtual().name("events").start(() -> tell(run.get(), emitter, words));
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  private void tell(PlanRun run, SseEmitter emitter, Words words) {
    try {
      PlanRun.State state = run.state();
      while (!state.over()) {
        emitter.send(
            SseEmitter.event()
                .name("progress")
                .data(
                    JSON.writeValueAsString(
                        Map.of(
                            "phase",
                            Status.phase(run, words),
                            "seconds",
                            words.text("working.seconds", Status.seconds(run, words))))));
        state = run.await(STEP);
      }
      emitter.send(SseEmitter.event().name("over").data(state.name()));
      emitter.complete();
    } catch (IOException | IllegalStateException _) {
      // Whoever listened has gone, and the stream with them.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      room.release();
    }
  }
}
