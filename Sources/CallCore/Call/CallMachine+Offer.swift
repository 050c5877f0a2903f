import Commerce
import Dialogue
import OrderedCollections

// The offer: asked for once, spoken of only while it is reserved, given back if nobody ever said it.
extension CallMachine {
    mutating func requestOffer(_ reason: OfferReason) {
        awaitedOffer = askStore(.reserveOffer(ReserveOffer(reason: reason)), for: .offerReservation)
        set(.offerReply, after: CallWaits.offerReply)
    }

    mutating func offerWasReserved(_ reserved: OfferReserved) {
        guard awaitedOffer != nil else { return }
        guard timers.isOutstanding(.offerReply) else { return offerCameTooLate(reserved) }
        cancel(.offerReply)
        offer = OfferInHand(id: reserved.offer, isStanding: reserved.isStanding)
        storeConfirmed(.offerReservation)
        perform(dialogue.offerReserved(OfferBenefit(reserved.kind)))
        proceed()
    }

    /// The dialogue has gone on without it, or the call is ending: nobody will speak of it.
    private mutating func offerCameTooLate(_ reserved: OfferReserved) {
        if !reserved.isStanding, reserved.offer != offer?.id { release(reserved.offer) }
        storeConfirmed(.offerReservation)
    }

    mutating func offerWasDenied() {
        storeConfirmed(.offerReservation)
        offerIsMissing()
    }

    /// The dialogue goes on without an offer.
    mutating func offerIsMissing() {
        guard course == .talking else { return }
        cancel(.offerReply)
        perform(dialogue.offerDenied())
        proceed()
    }

    /// An offer's words are on their way to the caller.
    mutating func offerIsSaid(in line: LineID) {
        guard script.lines[line]?.speaksOfOffer == true else { return }
        offer?.wasSaid = true
    }

    /// The call is over. What was said stays until it expires; what was not is given back, so that it costs the merchant nothing.
    mutating func releaseUnsaidOffer() {
        guard let held = offer, !held.wasSaid else { return }
        offer = nil
        if !held.isStanding { release(held.id) }
    }

    private mutating func release(_ offer: OfferID) {
        askStore(.releaseOffer(ReleaseOffer(offer: offer)), for: .offerRelease(offer))
    }
}

extension OfferBenefit {
    /// The dialogue goes by the kind alone. The figure stays with the offer: nothing here could speak a wrong one.
    fileprivate init(_ kind: OfferKindName) {
        switch kind {
        case .percent: self = .percent(Percentage(basisPoints: 0))
        case .freeShipping: self = .freeShipping
        }
    }
}
