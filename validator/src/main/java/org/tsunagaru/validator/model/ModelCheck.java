package org.tsunagaru.validator.model;

import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/** A rule that every model gives rise to. It keeps nothing from one call to the next. */
interface ModelCheck {

  /** Return what this check stands for in the catalogue. */
  Rule rule();

  /** Looks at the names of an entity's attributes. */
  interface OfEntity extends ModelCheck {
    void entity(Claim claim, Members members, Place at, Faults faults);
  }

  /** Looks at one value of an attribute and what stands beside it. */
  interface OfInstance extends ModelCheck {
    void instance(Claim claim, Instance instance, Faults faults);
  }

  /** Looks at a value, or a part of one, of the kind that the model asks for. */
  interface OfValue extends ModelCheck {
    void value(Claim claim, Part part, Faults faults);
  }
}
