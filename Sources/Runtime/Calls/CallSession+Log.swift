import CallCore
import Commerce
import Compliance
import Logging
import Vault

/// The call's log: durable before anything is done that must be on record, and what happens when it cannot be.
extension CallSession {
    /// How often a failed commit is tried again before the log counts as lost.
    static let commitAttempts = 3
    /// How many records of a lost log are kept in memory for a last attempt; far above what a farewell takes.
    static let unsavedLimit = 1024

    /// Makes records durable, or settles that they cannot be: then the log is lost from there on, for a log has no gaps.
    func commit(_ records: [LogRecord], consuming inboxItem: InboxID?) async {
        guard logStanding == .kept else { return setAside(records) }
        let append = LogAppend(
            call: context.key, records: records, consuming: inboxItem, with: keyedWork(in: records),
            at: services.wall.now())
        for attempt in 1...Self.commitAttempts {
            do {
                return try await services.vault.append(append)
            } catch VaultError.logConflict {
                // An attempt that was told to have failed may have been stored after all.
                if attempt > 1, await areStored(records) { return }
                logger.error("another process has taken the call over; this one lets go of it")
                logStanding = .takenOver
                return
            } catch {
                logger.error("the log could not be written", metadata: ["error": "\(error)", "attempt": "\(attempt)"])
                try? await services.clock.sleep(for: .milliseconds(100 * attempt))
            }
        }
        logger.critical(
            "the log is lost: the call ends, and nothing is done any more that must be on record",
            metadata: ["from": "\(records.first?.sequence.number ?? 0)"])
        logStanding = .lost
        setAside(records)
    }

    private func areStored(_ records: [LogRecord]) async -> Bool {
        let stored = try? await services.vault.log(of: context.key, at: services.wall.now())
        return stored?.suffix(records.count) == records[...]
    }

    private func setAside(_ records: [LogRecord]) {
        guard let earlier = unsaved, earlier.count + records.count <= Self.unsavedLimit else {
            unsaved = nil
            return
        }
        unsaved = earlier + records
    }

    /// Tries once more, now that the call is over, to store what the log lost; says what is lost if it cannot be.
    func saveTheRest() async {
        guard logStanding == .lost else { return }
        if let unsaved, !unsaved.isEmpty {
            do {
                try await services.vault.append(
                    LogAppend(
                        call: context.key, records: unsaved, with: keyedWork(in: unsaved), at: services.wall.now()))
                return logger.notice(
                    "the rest of the log is stored after all", metadata: ["records": "\(unsaved.count)"])
            } catch {
                logger.error("the rest of the log could not be stored either", metadata: ["error": "\(error)"])
            }
        }
        logger.critical(
            "lost for good: the last records of the call, with its outcome; its webhooks stay in the inbox, and the store shows it as live",
            metadata: [
                "records": "\(unsaved.map { "\($0.count)" } ?? "more than \(Self.unsavedLimit)")",
                "outcome": "\(machine.outcome?.rawValue ?? "none")",
            ])
    }

    /// What is done in the same transaction as the records.
    nonisolated func keyedWork(in records: [LogRecord]) -> [KeyedWork] {
        records.flatMap { record -> [KeyedWork] in
            switch record.entry {
            case .event(.dialAccepted(let news)): [.remember(.leg(news.leg)), .remember(.control(news.control))]
            case .event(.ringing(let news)): [.remember(.leg(news.leg)), .remember(.control(news.control))]
            case .effect(let id, .queueText(let text)): [.queue(textJob(text, as: id))]
            case .effect(_, .finish(let finish)): [.finish(finish.outcome)]
            case .event, .effect: []
            }
        }
    }

    private nonisolated func textJob(_ text: QueueText, as id: EffectID) -> NewJob {
        let now = services.wall.now()
        return NewJob(
            key: NewJob.key(call: context.key.call, effect: id), merchant: context.key.merchant, person: context.person,
            cart: context.cart, purpose: .sendLink, due: now, expires: now + .seconds(48 * 3_600),
            call: context.key.call, text: text.text, offer: text.offer)
    }

    /// Nothing that must be on record is done without a record, but for what only takes away: a stop goes on being stored, content is destroyed.
    func carryOutUnrecorded(_ effect: CallEffect, as id: EffectID) async {
        switch effect {
        case .storeSuppression(let stop):
            services.stops.keepTrying(suppression(stop, as: id))
            port.post(.storeFailed(StoreFailed(effect: id)))
        case .discardContent, .hangUp, .startStream, .stopStream, .openRecording, .speakByCarrier, .say, .clear,
            .expect, .setTimer, .cancelTimer:
            await carryOut(effect, as: id)
        case .dial: port.post(.dialFailed(DialFailed(effect: id, failure: .notRecorded)))
        case .reserveOffer, .releaseOffer, .releaseContact, .storeContentKey:
            port.post(.storeFailed(StoreFailed(effect: id)))
        case .queueText, .finish: break  // Done, if at all, with their records: see `saveTheRest`.
        }
    }
}
