package org.ayni.server.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Looks at a PDF as veraPDF does, by the rules of PDF/UA-1 (ISO 14289-1:2014).
public final class UniversalAccess {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private UniversalAccess() {}

  /// The rules that the file breaks, each with where it does first; none where it keeps to all.
  ///
  /// @throws IllegalArgumentException when it is no PDF or does not say that it keeps to PDF/UA-1
  public static List<String> broken(byte[] file) throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() < 1) {
        throw new IllegalArgumentException("a file of which nothing could be checked");
      }
      return result.getTestAssertions().stream()
          .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
          .map(UniversalAccess::told)
          .distinct()
          .toList();
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IllegalArgumentException("a file that veraPDF cannot read", e);
    }
  }

  /// What is said of each picture to whoever does not see it, in the order of the document.
  public static List<String> alternatives(PDDocument document) {
    List<String> alternatives = new ArrayList<>();
    alternatives(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);
    return alternatives;
  }

  private static void alternatives(PDStructureNode node, List<String> alternatives) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          alternatives.add(element.getAlternateDescription());
        }
        alternatives(element, alternatives);
      }
    }
  }

  private static String told(TestAssertion one) {
    return one.getRuleId().getClause()
        + "-"
        + one.getRuleId().getTestNumber()
        + " "
        + one.getMessage()
        + " at "
        + one.getLocation().getContext();
  }
}
