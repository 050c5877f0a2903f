import CallCore
import Commerce
import Compliance
import Dialogue
import Logging
import Scripts
import Telnyx
import Vault

/// Effects that are done once their record is durable.
extension CallSession {
    func carryOut(_ effect: CallEffect, as id: EffectID) async {
        switch effect {
        case .dial(let dial): await self.dial(dial, as: id)
        case .hangUp:
            command(.hangUp, as: id) { commands, control throws(TelnyxError) in
                try await commands.hangUp(control, as: id)
            }
        case .startStream(let start): startStream(start, as: id)
        case .stopStream:
            port.media.close()
            command(.stopStream, as: id) { commands, control throws(TelnyxError) in
                try await commands.stopStream(on: control, as: id)
            }
        case .speakByCarrier(let speak): speakByCarrier(speak, as: id)
        case .reserveOffer(let wish): await reserve(wish, as: id)
        case .storeSuppression(let stop): await suppress(stop, as: id)
        case .storeContentKey: await storeContentKey(as: id)
        case .discardContent: await discardContent(as: id)
        case .queueText, .finish: break  // Done in the transaction that holds their records.
        case .openRecording: break  // Sound is held in memory from the first frame; see `storeContentKey`.
        case .say, .clear, .expect, .setTimer, .cancelTimer: perform(effect, as: id)
        }
    }

    // MARK: - The carrier

    /// Sends a command in the background and reports only its failure; its success is told by a webhook.
    private func command(
        _ name: CommandName, as id: EffectID,
        _ send: @escaping @Sendable (CarrierCommands, ControlID) async throws(TelnyxError) -> Void
    ) {
        guard let control else {
            report(name, id, .callHasEnded)
            return
        }
        let (commands, port) = (commands, port)
        errands.append(
            Task {
                do throws(TelnyxError) {
                    try await send(commands, control)
                } catch {
                    port.post(
                        .commandFailed(CommandFailed(effect: id, command: name, failure: error.commandFailure)))
                }
            })
    }

    private func report(_ name: CommandName, _ id: EffectID, _ failure: CommandFailure) {
        port.post(.commandFailed(CommandFailed(effect: id, command: name, failure: failure)))
    }

    private func startStream(_ start: StartStream, as id: EffectID) {
        let (port, incarnation, terms) = (port, context.incarnation, MediaTerms(speaking: services.streams.speaking))
        let pair = services.tokens.mint { token in
            MediaTicket(call: port, incarnation: incarnation, epoch: start.epoch, token: token, terms: terms)
        }
        guard let pair else {
            logger.error("too many media streams", metadata: ["limit": "\(MediaTokens.limit)"])
            port.post(.streamFailed(StreamFailed(epoch: start.epoch)))
            return
        }
        streamTokens.append(pair.path)
        port.asked(for: start.epoch)
        let streams = services.streams
        let request = StreamingRequest(
            url: streams.address() + pair.path, authToken: pair.auth, hearing: streams.hearing.streamFormat,
            speaking: streams.speaking.streamFormat, targetLegs: streams.targetLegs)
        command(.startStream, as: id) { commands, control throws(TelnyxError) in
            try await commands.startStream(request, on: control, as: id)
        }
    }

    private func speakByCarrier(_ speak: SpeakByCarrier, as id: EffectID) {
        guard let line = context.script.line(speak.line),
            let words = try? LineVoice.words(of: line, for: context, offer: nil, at: services.wall.now())
        else {
            logger.error("a line for the carrier's voice cannot be rendered", metadata: ["line": "\(speak.line)"])
            report(.speak, id, .refused)
            return
        }
        let text = words.joined(separator: " ")
        command(.speak, as: id) { commands, control throws(TelnyxError) in
            try await commands.speak(text, on: control, as: id)
        }
    }

    // MARK: - The store

    private func reserve(_ wish: ReserveOffer, as id: EffectID) async {
        let now = services.wall.now()
        let reservation = OfferReservation(
            call: context.key, effect: id, person: context.person, cart: context.cart, reason: wish.reason,
            policy: context.merchant.offers, at: now, randomBytes: RandomBytes.draw(10))
        do {
            switch try await services.vault.reserve(reservation) {
            case .granted(let offer), .standing(let offer):
                offers[offer.id] = offer
                port.post(.offerReserved(OfferReserved(offer: offer.id, kind: .init(offer.benefit))))
            case .refused(let refusal):
                logger.info("no offer", metadata: ["reason": "\(refusal)"])
                port.post(.offerDenied(OfferDenied(reason: OfferDenial(refusal))))
            }
        } catch {
            logger.error("an offer could not be reserved", metadata: ["error": "\(error)"])
            port.post(.offerDenied(OfferDenied(reason: .storeFailed)))
        }
    }

    private func suppress(_ stop: StoreSuppression, as id: EffectID) async {
        let suppression = NewSuppression(
            merchant: context.key.merchant, subject: .person(context.person), reason: stop.reason,
            key: NewSuppression.key(call: context.key.call, effect: id), call: context.key.call, words: stop.words,
            at: services.wall.now())
        do {
            let receipt = try await services.vault.suppress(suppression)
            port.post(.suppressionStored(SuppressionStored(suppression: receipt.id)))
        } catch {
            logger.critical("a stop could not be stored; it is tried again", metadata: ["error": "\(error)"])
            port.post(.storeFailed(StoreFailed(effect: id)))
            services.stops.keepTrying(suppression)
        }
    }

    // MARK: - What may be kept

    private func storeContentKey(as id: EffectID) async {
        do {
            let consent = try RecordingEvidence(
                call: context.key.call, merchantRecords: true, noticeHeardAt: port.now().sinceCreated, objected: false,
                isMinorSuspected: false
            ).consent()
            try await services.vault.storeContentKey(
                contentKey, of: context.key, under: consent, at: services.wall.now())
            tape = try await services.vault.openTape(of: context.key, at: services.wall.now())
            isContentKeyStored = true
            port.recorder.noticeHeard()
        } catch {
            logger.error("the content key could not be stored", metadata: ["error": "\(error)"])
            port.post(.storeFailed(StoreFailed(effect: id)))
        }
    }

    private func discardContent(as id: EffectID) async {
        port.recorder.discard()
        tape = nil
        do {
            try await services.vault.destroyContentKey(of: context.key, at: services.wall.now())
        } catch {
            logger.error("the content key could not be destroyed", metadata: ["error": "\(error)"])
            port.post(.storeFailed(StoreFailed(effect: id)))
        }
    }

    /// Seals and stores what was held back long enough.
    func releaseContent() async {
        guard isContentKeyStored else { return }
        await keep(port.recorder.release(at: port.now()))
    }

    private func keep(_ content: (words: [ContentItem], sound: [[UInt8]])) async {
        do {
            if !content.words.isEmpty {
                try await services.vault.storeContent(content.words, of: context.key, at: services.wall.now())
            }
            for slice in content.sound { try await tape?.append(slice, at: port.now()) }
        } catch {
            logger.error("content could not be stored", metadata: ["error": "\(error)"])
        }
    }

    /// The machine has finished: everything that belongs to the call is put away.
    func end() async {
        port.inbox.close()
        port.hearing.close()
        timers.cancelAll()
        port.media.close()
        for token in streamTokens { services.tokens.forget(token) }
        for errand in errands { await errand.value }
        if isContentKeyStored {
            await keep(port.recorder.close())
            try? await tape?.finish()
        } else {
            port.recorder.discard()
        }
        services.directory.remove(context.key.call)
    }
}
