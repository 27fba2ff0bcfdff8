package org.ayni.server.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// What each piece of a document is (ISO 32000-1, 14.7 and 14.8): a tree of headings, paragraphs
/// and tables beside the pages, whose leaves name the marked pieces of the pages.
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document;

  /// By page: its pieces in their order, each the element that it belongs to.
  private final Map<PDPage, List<PDStructureElement>> pieces = new LinkedHashMap<>();

  Tags(PDDocument file, String language) {
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    file.getDocumentCatalog().setMarkInfo(marked);
    file.getDocumentCatalog().setLanguage(language);
    file.getDocumentCatalog().setStructureTreeRoot(root);
    document = element(root, StandardStructureTypes.DOCUMENT);
  }

  PDStructureElement document() {
    return document;
  }

  /// A new last element of `parent`.
  PDStructureElement element(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /// A heading of a row or a column.
  ///
  /// @param scope `Row` or `Column`
  PDStructureElement heading(PDStructureElement row, String scope) {
    PDStructureElement element = element(row, StandardStructureTypes.TH);
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    element.addAttribute(attributes);
    return element;
  }

  /// A picture, with what is said to whoever does not see it.
  PDStructureElement figure(PDStructureElement parent, String alternative) {
    PDStructureElement element = element(parent, StandardStructureTypes.Figure);
    element.setAlternateDescription(alternative);
    return element;
  }

  /// Where on which page a picture stands.
  void place(PDStructureElement figure, PDPage page, PDRectangle where) {
    PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
    layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    layout.setBBox(where);
    figure.addAttribute(layout);
    figure.setPage(page);
  }

  /// The number under which the next piece on `page` is marked as part of `element`.
  int piece(PDStructureElement element, PDPage page) {
    List<PDStructureElement> here = pieces.computeIfAbsent(page, _ -> new ArrayList<>());
    int number = here.size();
    here.add(element);
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.appendKid(reference);
    return number;
  }

  /// Writes the way back from pieces to elements; the last thing to be done.
  void finish() {
    Map<Integer, COSObjectable> parents = new LinkedHashMap<>();
    int key = 0;
    for (Map.Entry<PDPage, List<PDStructureElement>> page : pieces.entrySet()) {
      page.getKey().setStructParents(key);
      COSArray elements = new COSArray();
      page.getValue().forEach(element -> elements.add(element.getCOSObject()));
      parents.put(key, new PDParentTreeValue(elements));
      key++;
    }
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(key);
  }
}
