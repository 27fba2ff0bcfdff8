/// Questions that an answer must carry. Which limits bind (`BindingLimits`); what a need costs
/// (`NeedCosts`); why not more of this (`WhyNotMore`); what would it take (`WhatItTakes`); what if
/// one unit more (`PriceRanges`); which plans are as good (`EqualWorth`). Years in answers count
/// from 1, prices are gains in the objective. May depend on: `linear`, `certificate`, `solve`.
@NullMarked
package org.ayni.planning.questions;

import org.jspecify.annotations.NullMarked;
