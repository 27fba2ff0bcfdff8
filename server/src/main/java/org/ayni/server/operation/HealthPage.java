package org.ayni.server.operation;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/health`: up or down, for whoever asks; nothing more.
@Controller
public final class HealthPage {

  private final Checks checks;

  HealthPage(Checks checks) {
    this.checks = checks;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    boolean well = checks.well();
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body("{\"status\":\"" + (well ? "UP" : "DOWN") + "\"}");
  }
}
