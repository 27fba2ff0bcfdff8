package org.ayni.server.web;

import java.time.LocalDate;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.ShockFound;
import org.ayni.server.text.Words;
import org.ayni.server.view.EconomyView;
import org.ayni.server.view.FiguresPrint;
import org.ayni.server.view.ShockView;

/// An economy, and what a shock does to it, as their pages print them, without a server.
public final class EconomyReport {

  private EconomyReport() {}

  /// @param today on which it is printed
  /// @param language `es`, `en` or `pt`
  public static Report of(Economy economy, LocalDate today, String language) {
    Words words = words(language);
    EconomyView view = EconomyView.of(economy, new Analyses().model(economy), words);
    return FiguresPrint.of(economy, view, today, words);
  }

  /// What a shock comes to.
  ///
  /// @param today on which it is printed
  /// @param language `es`, `en` or `pt`
  public static Report of(ShockFound found, LocalDate today, String language) {
    Words words = words(language);
    Economy economy = found.answer().economy();
    ShockView view = ShockView.of(economy, found, words);
    return FiguresPrint.of(economy, found.question().scenario(), view, today, words);
  }

  private static Words words(String language) {
    return Words.bundled(ChosenLanguage.offered(language).orElseThrow());
  }
}
