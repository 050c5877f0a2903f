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
            await command(.hangUp, as: id) { commands, control throws(TelnyxError) in
                try await commands.hangUp(control, as: id)
            }
        case .startStream(let start): await startStream(start, as: id)
        case .stopStream:
            port.media.close()
            await command(.stopStream, as: id) { commands, control throws(TelnyxError) in
                try await commands.stopStream(on: control, as: id)
            }
        case .speakByCarrier(let speak): await speakByCarrier(speak, as: id)
        // The call does not wait for the store: a slow one must not keep it from hearing that the person hung up.
        case .reserveOffer(let wish): await errands.begin { await self.reserve(wish, as: id) }
        case .releaseOffer(let release): await errands.begin { await self.release(release, as: id) }
        case .releaseContact(let release): await errands.begin { await self.release(release, as: id) }
        case .storeSuppression(let stop): await errands.begin { await self.suppress(stop, as: id) }
        case .storeContentKey(let key): await errands.begin { await self.storeContentKey(key, as: id) }
        case .discardContent:
            dropContent()
            await errands.begin { await self.destroyContent(as: id) }
        case .queueText, .finish: break  // Done in the transaction that holds their records.
        case .openRecording: break  // Sound is held in memory from the first frame; see `CallSession+Store`.
        case .say, .clear, .expect, .setTimer, .cancelTimer: perform(effect, as: id)
        }
    }

    // MARK: - The carrier

    /// Sends a command in the background and reports only its failure; its success is told by a webhook.
    private func command(
        _ name: CommandName, as id: EffectID,
        _ send: @escaping @Sendable (CarrierCommands, ControlID) async throws(TelnyxError) -> Void
    ) async {
        guard let control else {
            report(name, id, .callHasEnded)
            return
        }
        let (commands, port) = (commands, port)
        await errands.begin {
            do throws(TelnyxError) {
                try await send(commands, control)
            } catch {
                port.post(.commandFailed(CommandFailed(effect: id, command: name, failure: error.commandFailure)))
            }
        }
    }

    private func report(_ name: CommandName, _ id: EffectID, _ failure: CommandFailure) {
        port.post(.commandFailed(CommandFailed(effect: id, command: name, failure: failure)))
    }

    private func startStream(_ start: StartStream, as id: EffectID) async {
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
        await command(.startStream, as: id) { commands, control throws(TelnyxError) in
            try await commands.startStream(request, on: control, as: id)
        }
    }

    private func speakByCarrier(_ speak: SpeakByCarrier, as id: EffectID) async {
        guard let line = context.script.line(speak.line),
            let words = try? LineVoice.words(of: line, for: context, offer: nil, at: services.wall.now())
        else {
            logger.error("a line for the carrier's voice cannot be rendered", metadata: ["line": "\(speak.line)"])
            report(.speak, id, .refused)
            return
        }
        let text = words.joined(separator: " ")
        await command(.speak, as: id) { commands, control throws(TelnyxError) in
            try await commands.speak(text, on: control, as: id)
        }
    }

    /// The machine has finished: everything that belongs to the call is put away.
    func end() async {
        port.inbox.close()
        port.hearing.close()
        timers.close()
        port.media.close()
        for token in streamTokens { services.tokens.forget(token) }
        await speaking.close()
        await errands.end()
        await saveTheRest()
        if isContentKeyStored {
            await keep(port.recorder.close())
            try? await tape?.finish()
        } else {
            port.recorder.discard()
        }
        services.directory.remove(context.key.call)
    }
}
