package org.ayni.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// For tests in a browser: hands the system's Chromium to whoever asks for a [Browser], one for all
/// tests of a run, each of which opens a context of its own in it. Without a Chromium the tests
/// fail or are left out; see [Chromium#required].
public final class InChromium implements BeforeAllCallback, ParameterResolver {

  private static final Namespace HERE = Namespace.create(InChromium.class);

  /// Closed with the run.
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running of(Path chromium) {
      Playwright playwright = Chromium.playwright();
      return new Running(playwright, Chromium.launch(playwright, chromium));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Chromium.required();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(HERE);
    return store
        .computeIfAbsent(Running.class, _ -> Running.of(Chromium.required()), Running.class)
        .browser();
  }
}
