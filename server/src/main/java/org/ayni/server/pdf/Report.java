package org.ayni.server.pdf;

import java.util.List;
import org.ayni.server.chart.Chart;

/// What is to be read and printed, in one language.
///
/// @param language BCP 47
/// @param title of the document, its first heading
/// @param texts what stands below the title
/// @param foot what stands at the foot of every page
/// @param pages what stands beside it, with the number of the page in place of `{0}` and of pages
///   in place of `{1}`
/// @param notes what is said where paper cannot show everything
public record Report(
    String language,
    String title,
    List<String> texts,
    List<Section> sections,
    String foot,
    String pages,
    Notes notes) {

  public Report {
    texts = List.copyOf(texts);
    sections = List.copyOf(sections);
  }

  /// What is said at the end where paper cannot show everything.
  ///
  /// @param missing that `□` stands for letters which the font has not
  /// @param shortened that `…` stands where a text was too long for its place
  /// @param ended that the report ends although there is more, for it has as many pages as one may
  ///   have
  public record Notes(String missing, String shortened, String ended) {}

  /// @param heading what it says
  /// @param parts in their order
  public record Section(String heading, List<Part> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /// A part of a section.
  public sealed interface Part permits Text, Points, Rows, Picture {}

  /// A paragraph.
  ///
  /// @param small true for sources and notes
  public record Text(String text, boolean small) implements Part {}

  /// A list.
  public record Points(List<String> points) implements Part {
    public Points {
      points = List.copyOf(points);
    }
  }

  /// A chart. Its numbers stand in a table beside it as well.
  ///
  /// @param title what it shows, above it; empty where the heading of the section says it
  /// @param source where its numbers come from, below it; may be empty
  /// @param alternative what is said to whoever does not see it
  public record Picture(String title, Chart.Printable chart, String source, String alternative)
      implements Part {
    public Picture {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException(
            "a picture '" + title + "' without words; expected some for whoever does not see it");
      }
    }
  }

  /// A table.
  ///
  /// @param caption what it shows, with unit and year
  /// @param columns headings, the first over the names of the rows
  /// @param rows as many cells each as there are columns
  /// @param words true where cells hold sentences, which begin at the left
  public record Rows(String caption, List<String> columns, List<List<String>> rows, boolean words)
      implements Part {
    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells; expected " + columns.size());
        }
      }
    }
  }
}
