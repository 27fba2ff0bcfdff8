package org.ayni.analysis.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.kernel.matrix.DenseMatrix;

/// Hypothetical extraction of one link: output lost everywhere when industry j buys nothing of
/// product i any more, final demand being met as before.
///
/// x falls by L e_i a_ij x_j / (1 + a_ij l_ji) (Sherman and Morrison), so the loss is m_i a_ij x_j
/// / (1 + a_ij l_ji); table unit a year. What was bought is taken to come from abroad. All links
/// together cost as much as the matrix has cells.
///
/// Sources: Dietzenbacher and van der Linden (1997); Miller and Blair (2009), section 12.2.6. No
/// published numbers; held by solving anew.
public final class LinkExtraction {

  private final LeontiefModel model;
  private final double[] output;
  private final double[] multipliers;
  private final DenseMatrix inverse;

  /// Forms L, 8 n² bytes.
  public LinkExtraction(LeontiefModel model) {
    this.model = model;
    this.output = model.table().grossOutput();
    this.multipliers = model.inverseColumnSums();
    this.inverse = model.inverse();
  }

  /// A link and what is lost with it.
  ///
  /// @param seller position of the industry whose product is bought
  /// @param buyer position of the industry that buys it
  /// @param flow what it buys, table unit a year
  /// @param loss of output everywhere, table unit a year
  public record Link(int seller, int buyer, double flow, double loss) {}

  /// Output lost everywhere without the link from `seller` to `buyer`.
  public double loss(int seller, int buyer) {
    double coefficient = model.inputCoefficients().get(seller, buyer);
    return multipliers[seller]
        * coefficient
        * output[buyer]
        / (1 + coefficient * inverse.get(buyer, seller));
  }

  /// The links between different industries whose loss costs most, the costliest first.
  ///
  /// @param most how many at most
  public List<Link> costliest(int most) {
    List<Link> links = new ArrayList<>();
    model
        .inputCoefficients()
        .forEach((i, j, a) -> {
          if (i != j) {
            links.add(new Link(i, j, a * output[j], loss(i, j)));
          }
        });
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.loss())
            .thenComparingInt(Link::seller)
            .thenComparingInt(Link::buyer));
    return List.copyOf(links.subList(0, Math.min(most, links.size())));
  }
}
