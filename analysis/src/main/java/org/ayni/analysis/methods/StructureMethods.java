package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.decomposition.StructuralDecomposition;
import org.ayni.analysis.extraction.GroupExtraction;
import org.ayni.analysis.extraction.IndustryExtraction;
import org.ayni.analysis.extraction.LinkExtraction;
import org.ayni.analysis.influence.FieldOfInfluence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.position.Downstreamness;
import org.ayni.analysis.position.Upstreamness;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;

/// Who would be missed, what matters most, where one stands, what changed.
final class StructureMethods {

  private StructureMethods() {}

  static List<Method> all() {
    return List.of(
        extraction(),
        groupExtraction(),
        linkExtraction(),
        influence(),
        upstreamness(),
        downstreamness(),
        decomposition());
  }

  private static Method extraction() {
    return Method.of(
            "extraction", "Hypothetical extraction of an industry", IndustryExtraction.class)
        .formula("total (1′ L)_k x_k / l_kk; elsewhere, backward, forward likewise")
        .unit("table unit a year; jobs")
        .source("Dietzenbacher and van der Linden 1997; Miller and Blair 2009, 12.2.6")
        .command("analyse extraction")
        .published(
            PublishedCase.vector(
                "Miller and Blair, sectors 1 and 2",
                Figures.of("miller-blair-2-3"),
                "extraction",
                () ->
                    new IndustryExtraction(LeontiefModel.of(PublishedTables.millerAndBlair()))
                        .total()))
        .invariant("the same as solving without the industry", "extraction.ExtractionTest")
        .build();
  }

  private static Method groupExtraction() {
    return Method.of(
            "group-extraction",
            "Hypothetical extraction of a group or region",
            GroupExtraction.class)
        .formula("x̄_R = x_R − L_RK L_KK⁻¹ x_K")
        .unit("table unit a year")
        .source("Dietzenbacher, van der Linden and Steenge 1993; Miller and Blair 2009, 12.2.6")
        .command("analyse extraction")
        .invariant("the same as solving without the group", "extraction.ExtractionTest")
        .build();
  }

  private static Method linkExtraction() {
    return Method.of(
            "link-extraction", "Hypothetical extraction of a single link", LinkExtraction.class)
        .formula("m_i a_ij x_j / (1 + a_ij l_ji)")
        .unit("table unit a year")
        .source("Dietzenbacher and van der Linden 1997; Sherman and Morrison 1950")
        .command("analyse links")
        .invariant("the same as solving without the link", "extraction.ExtractionTest")
        .build();
  }

  private static Method influence() {
    return Method.of(
            "field-of-influence", "Fields of influence of coefficients", FieldOfInfluence.class)
        .formula("F = L e_i e_j′ L; size Σ_k l_ki Σ_l l_jl")
        .unit("without unit")
        .source("Sonis and Hewings 1992; Sherman and Morrison 1950")
        .command("analyse influence")
        .invariant(
            "L with the coefficient changed is L + ε F / (1 − ε l_ji)",
            "influence.FieldOfInfluenceTest")
        .build();
  }

  private static Method upstreamness() {
    return Method.of("upstreamness", "Stages to final use", Upstreamness.class)
        .formula("U = (I − Δ)⁻¹ 1, Δ_ij = Z_ij / (x_i − net exports_i − inventory change_i)")
        .unit("stages, 1 and more")
        .source("Antràs, Chor, Fally and Hillberry 2012")
        .command("analyse upstreamness")
        .invariant(
            "1 where all goes to final use; row sums of the Ghosh inverse in a closed economy;"
                + " weighted with final use it adds up as downstreamness does",
            "position.PositionTest")
        .build();
  }

  private static Method downstreamness() {
    return Method.of("downstreamness", "Stages since primary inputs", Downstreamness.class)
        .formula("D′ = 1′ L")
        .unit("stages, 1 and more")
        .source("Miller and Temurshoev 2017")
        .command("analyse upstreamness")
        .published(
            PublishedCase.vector(
                    "Chile 2013, as output multipliers",
                    Figures.of("chile-2013"),
                    "output multipliers",
                    () -> Downstreamness.of(LeontiefModel.of(PublishedTables.chile2013())))
                .withinPlaces(0.6, "the table is retyped with two decimals"))
        .invariant("weighted with final demand it adds up to all output", "position.PositionTest")
        .build();
  }

  private static Method decomposition() {
    return Method.of(
            "structural-decomposition",
            "What changed between two years",
            StructuralDecomposition.class)
        .formula("Δ(ŝ L b d), both polar forms and their mean")
        .unit("that of the account a year")
        .source("Dietzenbacher and Los 1998; Miller and Blair 2009, 13.1")
        .command("analyse decomposition")
        .invariant(
            "both polar forms and their mean add up to the change; time reversed, effects change sign",
            "decomposition.StructuralDecompositionTest")
        .build();
  }
}
