package org.ayni.formats.imports;

import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.ValuationLayer;

/// What the labels of a row or a column of a published table stand for.
sealed interface Meaning {

  record OfIndustry(Industry industry) implements Meaning {}

  record OfProduct(Product product) implements Meaning {}

  record OfFinalUse(FinalUse use) implements Meaning {}

  record OfValuation(ValuationLayer layer) implements Meaning {}

  record OfPrimaryInput(PrimaryInput input) implements Meaning {}

  record OfSatellite(Satellite satellite) implements Meaning {}

  record OfOutput() implements Meaning {}

  /// Totals and margins that follow from the rest.
  record Nothing() implements Meaning {}

  /// Labels that the format does not know.
  record Unknown(String found, String expected) implements Meaning {}
}
