import CallCore
import Commerce
import Compliance
import Logging
import Scripts
import Vault

/// Keyed work for the store. Each ends with the event that says what came of it; asking again is the machine's affair.
extension CallSession {
    // MARK: - Offers

    func reserve(_ wish: ReserveOffer, as id: EffectID) async {
        let reservation = OfferReservation(
            call: context.key, effect: id, person: context.person, cart: context.cart, reason: wish.reason,
            policy: context.merchant.offers, at: services.wall.now(), randomBytes: RandomBytes.draw(10))
        do {
            switch try await services.vault.reserve(reservation) {
            case .granted(let offer): try await hand(over: offer, isStanding: false)
            case .standing(let offer): try await hand(over: offer, isStanding: true)
            case .refused(let refusal):
                logger.info("no offer", metadata: ["reason": "\(refusal)"])
                port.post(.offerDenied(OfferDenied(reason: OfferDenial(refusal))))
            }
        } catch {
            logger.error("an offer could not be reserved", metadata: ["error": "\(error)"])
            port.post(.offerDenied(OfferDenied(reason: .storeFailed)))
        }
    }

    private func hand(over offer: GrantedOffer, isStanding: Bool) async throws {
        offers[offer.id] = offer
        let reserved = OfferReserved(offer: offer.id, kind: .init(offer.benefit), isStanding: isStanding)
        guard !port.post(.offerReserved(reserved)), !isStanding else { return }
        // The call ended without waiting for it: nobody will ever say it.
        try await services.vault.release(offer.id, of: context.key.merchant, at: services.wall.now())
    }

    func release(_ release: ReleaseOffer, as id: EffectID) async {
        await keyed(id, "an unsaid offer could not be given back", done: .offerReleased(.init(offer: release.offer))) {
            try await self.services.vault.release(
                release.offer, of: self.context.key.merchant, at: self.services.wall.now())
        }
    }

    // MARK: - Contact

    func release(_ release: ReleaseContact, as id: EffectID) async {
        await keyed(
            id, "a contact that never was still counts", done: .contactReleased(.init(decision: release.decision))
        ) {
            try await self.services.vault.releaseContact(
                release.decision, of: self.context.key.merchant, at: self.services.wall.now())
        }
    }

    func suppress(_ stop: StoreSuppression, as id: EffectID) async {
        let suppression = suppression(stop, as: id)
        do {
            let receipt = try await services.revocation.stop(suppression)
            port.post(.suppressionStored(SuppressionStored(suppression: receipt.id)))
        } catch {
            // Nothing is confirmed; the desk has it tried again.
            port.post(.storeFailed(StoreFailed(effect: id)))
        }
    }

    func suppression(_ stop: StoreSuppression, as id: EffectID) -> NewSuppression {
        NewSuppression(
            merchant: context.key.merchant, subject: .person(context.person), reason: stop.reason,
            key: NewSuppression.key(call: context.key.call, effect: id), call: context.key.call, words: stop.words,
            at: services.wall.now())
    }

    // MARK: - What may be kept

    /// Stores the content key if the evidence that came with the effect gives the right to; without that right nothing is kept.
    func storeContentKey(_ evidence: StoreContentKey, as id: EffectID) async {
        // Asked again while the store is still busy with the first time: that one's answer serves for both.
        guard !isSecuringContent else { return }
        isSecuringContent = true
        defer { isSecuringContent = false }
        do {
            let consent = try RecordingEvidence(evidence, of: context.key.call).consent()
            let now = services.wall.now()
            try await services.vault.storeContentKey(contentKey, of: context.key, under: consent, at: now)
            let tape = try await services.vault.openTape(of: context.key, at: now)
            // Somebody may have objected meanwhile.
            guard !isContentDiscarded else { return }
            self.tape = tape
            isContentKeyStored = true
            port.recorder.noticeHeard()
            port.post(.contentKeyStored)
        } catch {
            if error is RecordingRefusal { dropContent() }
            logger.error("the content key is not stored", metadata: ["error": "\(error)"])
            port.post(.storeFailed(StoreFailed(effect: id)))
        }
    }

    /// Forgets what is in memory, at once; what is on disk opens no more once the key is destroyed.
    func dropContent() {
        isContentDiscarded = true
        isContentKeyStored = false
        port.recorder.discard()
        tape = nil
    }

    func destroyContent(as id: EffectID) async {
        await keyed(id, "the content key could not be destroyed", done: .contentDestroyed) {
            try await self.services.vault.destroyContentKey(of: self.context.key, at: self.services.wall.now())
        }
    }

    /// Seals and stores what was held back long enough.
    func releaseContent() async {
        guard isContentKeyStored else { return }
        await keep(port.recorder.release(at: port.now()))
    }

    func keep(_ content: (words: [ContentItem], sound: [[UInt8]])) async {
        do {
            if !content.words.isEmpty {
                try await services.vault.storeContent(content.words, of: context.key, at: services.wall.now())
            }
            for slice in content.sound { try await tape?.append(slice, at: port.now()) }
        } catch {
            logger.error("content could not be stored", metadata: ["error": "\(error)"])
        }
    }

    private func keyed(
        _ id: EffectID, _ problem: String, done: CallEvent, _ work: @escaping @Sendable () async throws -> Void
    ) async {
        do {
            try await work()
            port.post(done)
        } catch {
            logger.error("\(problem)", metadata: ["error": "\(error)"])
            port.post(.storeFailed(StoreFailed(effect: id)))
        }
    }
}
