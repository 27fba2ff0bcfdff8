package org.ayni.server.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.decisions.house.HouseView;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;
import org.ayni.server.view.CouncilPrint;
import org.ayni.server.view.CouncilView;

/// What a council did, as its page prints it, without a server.
public final class CouncilReport {

  private CouncilReport() {}

  /// @param economy whose names lines of the plan and needs have; empty for their codes
  /// @param year of the ballots and assemblies told of; empty for all
  /// @param today as of when it is told
  /// @param language `es`, `en` or `pt`
  public static Report of(
      HouseView house,
      Council council,
      Optional<Economy> economy,
      Optional<Integer> year,
      LocalDate today,
      String language) {
    Words words = Words.bundled(ChosenLanguage.offered(language).orElseThrow());
    CouncilView view =
        CouncilView.of(
            house,
            council,
            today,
            CouncilPages.moment(today, house, InstantSource.system()),
            economy,
            year,
            words);
    return CouncilPrint.of(view, house.entries(), today, words);
  }
}
