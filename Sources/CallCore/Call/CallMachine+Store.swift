import Commerce

// Keyed work: asked for, confirmed, asked for again. A call is not closed while the store owes it an answer.
extension CallMachine {
    /// Asks the store for keyed work and waits for it, unless the log is lost: then nothing that must be on record is done.
    @discardableResult
    mutating func askStore(_ effect: CallEffect, for task: StoreWork.Task) -> EffectID? {
        guard !logIsLost else {
            // Destroying needs no record to be right.
            if effect == .discardContent { ask(effect) }
            return nil
        }
        let id = ask(effect)
        store.asked(task, as: id)
        set(.storeReply, after: CallWaits.storeReply)
        return id
    }

    mutating func storeConfirmed(_ task: StoreWork.Task) {
        guard store.confirmed(task) else { return }
        closeIfNothingIsOwed()
    }

    /// A stop that cannot be stored is not confirmed, an offer that cannot be stored is not made; what else failed is asked for again.
    mutating func storeFailed(_ effect: EffectID) {
        if effect == awaitedSuppression { suppressionFailed() }
        switch store.task(of: effect) {
        case .offerReservation: offerWasDenied()
        case .contentKey, .contentDestruction, .offerRelease, .contactRelease:
            set(.storeReply, after: CallWaits.storeRetry)
        case nil: break
        }
    }

    mutating func storeIsLate() {
        let (again, givenUp) = store.timedOut()
        for task in again { askAgain(task) }
        // Without a key nothing may be kept; and what cannot be destroyed or given back stays open in the log.
        if givenUp.contains(.contentKey) { discard(.keyNotStored) }
        closeIfNothingIsOwed()
    }

    private mutating func askAgain(_ task: StoreWork.Task) {
        switch task {
        case .contentKey: storeContentKey()
        case .contentDestruction: askStore(.discardContent, for: task)
        case .offerRelease(let offer): askStore(.releaseOffer(ReleaseOffer(offer: offer)), for: task)
        case .contactRelease(let decision): askStore(.releaseContact(ReleaseContact(decision: decision)), for: task)
        case .offerReservation: break
        }
    }

    private mutating func closeIfNothingIsOwed() {
        guard store.isIdle else { return }
        cancel(.storeReply)
        guard case .settling(let ending) = course, ending.stage == .filing else { return }
        finish(ending.outcome)
    }

    /// The dial never reached the network: it counts for no cap (FRQ-4).
    mutating func releaseContact() {
        guard let decision = contact else { return }
        contact = nil
        askStore(.releaseContact(ReleaseContact(decision: decision)), for: .contactRelease(decision))
    }

    /// From here on nothing is on record. What the store owes is not waited for, and nothing is asked of it.
    mutating func logWasLost() {
        logIsLost = true
        store = StoreWork()
        closeIfNothingIsOwed()
    }
}
