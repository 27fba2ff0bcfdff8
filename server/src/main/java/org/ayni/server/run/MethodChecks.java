package org.ayni.server.run;

import java.util.ArrayList;
import java.util.List;
import org.ayni.analysis.methods.CaseResult;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.Methods;
import org.ayni.analysis.methods.PublishedCase;

/// All published cases, computed by this program: once, when somebody first asks. Thread-safe.
public final class MethodChecks {

  private final List<Checked> checked = new ArrayList<>();

  /// One case of one method with our figures beside the published ones.
  public record Checked(Method method, CaseResult result) {}

  /// In the order of the methods.
  public synchronized List<Checked> all() {
    if (checked.isEmpty()) {
      List<Checked> found = new ArrayList<>();
      for (Method method : Methods.all()) {
        for (PublishedCase one : method.cases()) {
          found.add(new Checked(method, one.check()));
        }
      }
      checked.addAll(found);
    }
    return List.copyOf(checked);
  }
}
