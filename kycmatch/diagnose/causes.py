"""The causes, each found by itself: from what is known to its evidence and next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from kycmatch.diagnose.diagnosis import Cause, Likelihood, Remedy, Sign, Step, Trouble
from kycmatch.diagnose.known import Known, Status, states, translated
from kycmatch.reasons import Action, Reason
from kycmatch.verdicts import Cause as Reported

_CERTAIN, _LIKELY, _POSSIBLE = Likelihood

_R = Reason
_PHOTO: Final = frozenset(
    {
        _R.LOW_CONFIDENCE,
        _R.UNREADABLE,
        _R.MISSING_IN_DOCUMENT,
        _R.CHECK_DIGIT_WRONG,
        _R.MRZ_MALFORMED,
        _R.RETAKEN_TOO_OFTEN,
    }
)
"""Reasons that a better photo does away with."""

_MANY_ADDRESSES: Final = 3
"""Changes of the network's address from which on they look like a VPN or an unstable network."""


def _cause(
    trouble: Trouble, likelihood: Likelihood, signs: Iterable[Sign], steps: Iterable[Step]
) -> Cause:
    """A cause with every sign and step once."""
    return Cause(trouble, likelihood, tuple(dict.fromkeys(signs)), tuple(dict.fromkeys(steps)))


def _reported(known: Known) -> list[Reported]:
    """What the report's decision rests on; of the document alone where there is no form."""
    if known.whole_report is None:
        return []
    alone = {"document", "expires_on"}
    return [
        cause
        for cause in known.whole_report.decision.causes
        if known.compared or cause.field in alone
    ]


def quality(known: Known) -> Cause | None:
    """The photo: flags of its capture, and what could not be read off it."""
    flags = (known.submission.quality or frozenset()) | known.document.quality
    seen = translated(flags, "quality", "other_quality")
    unread = [
        cause
        for cause in _reported(known)
        if cause.reason in _PHOTO or cause.action is Action.RETAKE_PHOTO
    ]
    if not seen and not unread:
        return None
    signs = [Sign(flag) for flag in seen]
    signs += [Sign("unread", cause.field, cause.reason) for cause in unread]
    likelihood = _CERTAIN if unread else _POSSIBLE if seen == ("other_quality",) else _LIKELY
    steps = [Step(Remedy.RETAKE_PHOTO)]
    if _R.RETAKEN_TOO_OFTEN in known.signs_of_attempts:
        steps = [Step(Remedy.WAIT), Step(Remedy.CONTACT_SUPPORT)]
    return _cause(Trouble.QUALITY, likelihood, signs, steps)


def information(known: Known) -> Cause | None:
    """What was entered: everything that `check` found, but for the photo and the document."""
    causes = [
        cause
        for cause in _reported(known)
        if cause.reason not in _PHOTO | {_R.SAME_DATA_AGAIN}
        and cause.action not in {Action.RETAKE_PHOTO, Action.USE_OTHER_DOCUMENT}
    ]
    if not causes:
        return None
    actions = {cause.action for cause in causes}
    rejected = Action.REJECT in actions
    steps = []
    if not {cause.field for cause in causes} <= {"document", "expires_on", "attempts"}:
        remedy = Remedy.USE_VALID_DOCUMENT if rejected else Remedy.CHECK_EVERY_CHARACTER
        steps.append(Step(remedy))
    if rejected:
        steps.append(Step(Remedy.CONTACT_SUPPORT))
    elif Action.REVIEW in actions or not steps:
        steps.append(Step(Remedy.WAIT))
    signs = [Sign("field", cause.field, cause.reason) for cause in causes]
    return _cause(Trouble.INFORMATION, _CERTAIN, signs, steps)


def liveness(known: Known) -> Cause | None:
    """The liveness check: failed, or with remarks and no result."""
    if known.live:
        return None
    seen = translated(known.liveness.signs, "sign", "liveness_other")
    if known.live is None and not seen:
        return None
    signs = [Sign(flag) for flag in seen] or [Sign("liveness_failed")]
    likelihood = _CERTAIN if known.live is False else _LIKELY
    return _cause(Trouble.LIVENESS, likelihood, signs, [Step(Remedy.REPEAT_LIVENESS)])


def congestion(known: Known) -> Cause | None:
    """The queue: how long it took so far, and how long it usually takes."""
    hours, waited, busy = known.rules.hours, known.hours, bool(known.queue.busy)
    if known.status not in {None, Status.WAITING}:
        return None
    if known.status is None and not busy and known.queue.submitted_at is None:
        return None
    if waited is not None and waited >= hours.support:
        signs = [Sign("overdue", number=waited)]
        steps = [Step(Remedy.CONTACT_SUPPORT), Step(Remedy.DO_NOT_SUBMIT_AGAIN)]
        return _cause(Trouble.CONGESTION, _LIKELY, signs, steps)
    usual = hours.busy if busy else hours.usual
    signs = [Sign("busy")] if busy else []
    if waited is not None:
        signs.append(Sign("waiting" if waited < usual else "slow", number=waited))
    steps = [Step(Remedy.WAIT), Step(Remedy.DO_NOT_SUBMIT_AGAIN)]
    return _cause(Trouble.CONGESTION, _LIKELY, signs or [Sign("in_queue")], steps)


def region(known: Known) -> Cause | None:
    """Where the applicant lives, the document is from, and the network seems to be."""
    restricted, signs, steps = known.rules.restricted, [], []
    likelihood = _POSSIBLE
    for code, found in (
        ("residence_restricted", known.residence),
        ("state_restricted", known.issuing_state),
    ):
        if found & restricted:
            signs.append(Sign(code))
            steps.append(Step(Remedy.CONTACT_SUPPORT))
            # A word such as "Korea" may mean a state that is not restricted.
            likelihood = _CERTAIN if found <= restricted else likelihood
    if states(known.network.country) & restricted:
        signs.append(Sign("network_restricted"))
        steps.append(Step(Remedy.TURN_OFF_VPN))
        likelihood = _LIKELY if likelihood is _POSSIBLE else likelihood
    needed: frozenset[str] = frozenset().union(
        *(known.rules.extra_proof.get(state, frozenset()) for state in known.residence)
    )
    lacking = tuple(sorted(needed - (known.proofs or frozenset())))
    if lacking:
        signs.append(Sign("proof_of_region", items=lacking))
        steps.append(Step(Remedy.SEND_PROOF, lacking))
        if known.proofs is not None and len(known.residence) == 1:
            likelihood = _CERTAIN
        elif likelihood is _POSSIBLE:
            likelihood = _LIKELY
    return _cause(Trouble.REGION, likelihood, signs, steps) if signs else None


def level(known: Known) -> Cause | None:
    """The level asked for: more than is needed, too little, unknown, or with proofs lacking."""
    levels, asked = known.rules.levels, known.level
    if not levels or (known.submission.level is None and not known.wants):
        return None
    lowest = known.rules.lowest(known.wants) if known.wants else None
    signs, steps, likelihood = [], [], _POSSIBLE
    if known.submission.level is not None and asked is None:
        signs.append(Sign("level_unknown", items=tuple(level.name for level in levels)))
        steps.append(Step(Remedy.CHECK_LEVEL))
        likelihood = _LIKELY
    if known.wants and lowest is None:
        signs.append(Sign("not_offered"))
        steps.append(Step(Remedy.CONTACT_SUPPORT))
    if asked is not None and lowest is not None and lowest != asked:
        name = (levels[lowest].name,)
        signs.append(Sign("level_too_low" if lowest > asked else "lower_level", items=name))
        steps.append(Step(Remedy.CHECK_LEVEL, name))
        likelihood = _CERTAIN if lowest > asked else likelihood
    if asked is not None and known.proofs is not None:
        needed = levels[asked].needs - {"form", "document", "liveness"}
        lacking = tuple(sorted(needed - known.proofs))
        if lacking:
            signs.append(Sign("proof_of_level", items=lacking))
            steps.append(Step(Remedy.SEND_PROOF, lacking))
            likelihood = _CERTAIN
    return _cause(Trouble.LEVEL, likelihood, signs, steps) if signs else None


def document(known: Known) -> Cause | None:
    """The document: expired, not valid yet, or of a kind or state that is not accepted here."""
    reasons = [
        cause.reason
        for cause in _reported(known)
        if cause.action is Action.USE_OTHER_DOCUMENT and cause.reason is not None
    ]
    accepted = _accepted(known)
    if accepted is not None and known.document_type and known.document_type not in accepted:
        reasons.insert(0, _R.DOCUMENT_NOT_ACCEPTED)
    signs = [Sign(reason.value) for reason in reasons]
    if not signs:
        return None
    step = Step(Remedy.USE_VALID_DOCUMENT, tuple(sorted(accepted or ())))
    return _cause(Trouble.DOCUMENT, _CERTAIN, signs, [step])


def _accepted(known: Known) -> frozenset[str] | None:
    """The kinds of documents that are accepted at this level and from this state; None: all."""
    rules = known.rules
    at_level = rules.levels[known.level].documents if known.level is not None else None
    lists = [rules.documents, at_level]
    if len(known.issuing_state) == 1:
        lists.append(rules.by_state.get(*known.issuing_state))
    given = [accepted for accepted in lists if accepted is not None]
    return frozenset.intersection(*given) if given else None


def network(known: Known) -> Cause | None:
    """The network: a VPN or proxy, addresses that change, or another country than that of life."""
    net = known.network
    signs = [Sign(name) for name in ("vpn", "proxy", "tor") if getattr(net, name)]
    steps = [Step(Remedy.TURN_OFF_VPN)] if signs else []
    likelihood = _LIKELY if signs else _POSSIBLE
    if net.address_changes is not None and net.address_changes >= _MANY_ADDRESSES:
        signs.append(Sign("address_changes", number=net.address_changes))
        steps += [Step(Remedy.TURN_OFF_VPN), Step(Remedy.CHANGE_DEVICE_OR_NETWORK)]
    here = states(known.network.country)
    if here and known.residence and here.isdisjoint(known.residence):
        signs.append(Sign("other_country"))
        steps.append(Step(Remedy.TURN_OFF_VPN))
    return _cause(Trouble.NETWORK, likelihood, signs, steps) if signs else None


def duplicate(known: Known) -> Cause | None:
    """The same again: another application, the same data, or one after the other while waiting."""
    others = known.queue.other_applications or 0
    signs = [Sign("other_application", number=others)] if others else []
    likelihood = _CERTAIN if others else _LIKELY
    if _R.SAME_DATA_AGAIN in known.signs_of_attempts:
        signs.append(Sign("same_data_again"))
    sent = len(known.submission.attempts)
    if sent > 1 and known.status is Status.WAITING:
        signs.append(Sign("sent_while_waiting", number=sent))
    if not signs:
        return None
    steps = [Step(Remedy.DO_NOT_SUBMIT_AGAIN)]
    return _cause(Trouble.DUPLICATE, likelihood, signs, steps)


def device(known: Known) -> Cause | None:
    """The device, the browser or the app."""
    seen = translated(known.device.problems or (), "device", "other_device")
    if not seen:
        return None
    likelihood = _POSSIBLE if seen == ("other_device",) else _LIKELY
    steps = [Step(Remedy.CHANGE_DEVICE_OR_NETWORK)]
    return _cause(Trouble.DEVICE, likelihood, [Sign(flag) for flag in seen], steps)


CAUSES: Final[tuple[Callable[[Known], Cause | None], ...]] = (
    region,
    document,
    quality,
    information,
    liveness,
    duplicate,
    level,
    network,
    device,
    congestion,
)
"""Every cause, in the order of `Trouble`."""
