package org.tsunagaru.validator.catalogue;

import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** A rule for catalogues at work. It keeps nothing from one call to the next. */
interface CatalogueCheck {

  /** Return what this check stands for in the catalogue of rules. */
  Rule rule();

  /** Looks at every data set of CKAN. */
  interface OfDataset extends CatalogueCheck {
    void dataset(Dataset dataset, Faults faults);
  }

  /** Looks at the data sets that claim to be of CADDE. */
  interface OfCadde extends CatalogueCheck {
    void dataset(Dataset dataset, CaddeItems items, Faults faults);
  }
}
