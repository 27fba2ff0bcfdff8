package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.server.text.Words;

/// What stands below a figure.
final class Notes {

  private Notes() {}

  /// `notes`, and where the table is not productive that its numbers mean nothing.
  static List<String> ofModel(Words words, LeontiefModel model, String... notes) {
    List<String> all = new ArrayList<>(List.of(notes));
    if (!model.productive()) {
      all.add(words.text("key.notProductive"));
    }
    return all;
  }
}
