package org.tsunagaru.features.suite;

import java.util.concurrent.atomic.AtomicInteger;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.scenario.Ledger;
import org.tsunagaru.features.scenario.TenantGate;

/**
 * What all scenarios of a run share.
 *
 * @param token token of the run, part of every name it makes
 * @param platform the platform under test
 * @param door the way out
 * @param counterpart what the platform calls back
 * @param probe knows whether it can
 * @param ledger the list of what was created
 * @param tenants lets tenants be made one at a time
 * @param aloud says something at once to whoever watches
 * @param scenarios counts the scenarios, so that each has names of its own
 */
record RunObjects(
    String token,
    Platform platform,
    Door door,
    Counterpart counterpart,
    CallbackProbe probe,
    Ledger ledger,
    TenantGate tenants,
    Aloud aloud,
    AtomicInteger scenarios) {}
