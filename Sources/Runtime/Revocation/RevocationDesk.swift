import CallCore
import Commerce
import Compliance
package import Logging
package import Vault

/// The one way in which a stop is carried out, from whichever side it came: voice, key, text, form, API, shop, carrier or operator (REV-4).
///
/// In this order (REV-5): it is durable; in the same transaction queued work is cancelled, the ledger of consents says so, and it is noted
/// who else must be told (see ``StopTeller``); live calls are told to end. Only then does this return, and only then may it be confirmed.
package struct RevocationDesk: Sendable {
    private let vault: any Vault
    private let directory: CallDirectory
    private let spool: StopSpool?
    private let logger: Logger

    /// - Parameters:
    ///   - directory: the live calls of this process; those of others learn of it from the vault (see ``RightsWatch``).
    ///   - spool: keeps a stop that the store refuses and tries again; nil in a command, which ends with the error.
    package init(vault: any Vault, directory: CallDirectory, spool: StopSpool?, logger: Logger) {
        self.vault = vault
        self.directory = directory
        self.spool = spool
        self.logger = logger
    }

    /// Carries a stop out; the same key a second time changes nothing.
    ///
    /// - Throws: when it is not durable. It is tried again, the person's call ends all the same, and nothing may be confirmed.
    @discardableResult
    package func stop(_ stop: NewSuppression) async throws -> SuppressionReceipt {
        let person = await person(of: stop)
        defer { if let person { endCall(of: person, by: stop) } }
        do {
            let receipt = try await vault.suppress(stop)
            if receipt.isNew {
                logger.notice(
                    "stopped",
                    metadata: ["person": "\(person?.text ?? "unknown")", "reason": "\(stop.reason.rawValue)"])
            }
            return receipt
        } catch {
            logger.critical("a stop could not be stored; it is tried again", metadata: ["error": "\(error)"])
            spool?.keepTrying(stop)
            throw error
        }
    }

    private func person(of stop: NewSuppression) async -> PersonID? {
        switch stop.subject {
        case .person(let person): person
        // A store that cannot be read is no reason not to try to write to it.
        case .phone(let phone): try? await vault.person(with: phone, of: stop.merchant, at: stop.at)
        }
    }

    /// The call in which it was said confirms it and ends by itself.
    private func endCall(of person: PersonID, by stop: NewSuppression) {
        guard let call = directory.call(to: person), call.key.merchant == stop.merchant, call.key.call != stop.call
        else { return }
        guard directory.end(call.key, for: .suppressed) else { return }
        logger.notice("a call is told to end", metadata: ["call.id": "\(call.key.call)", "bar": "suppressed"])
    }
}

extension CallServices {
    /// Where every stop of this process goes.
    package var revocation: RevocationDesk {
        RevocationDesk(vault: vault, directory: directory, spool: stops, logger: logger)
    }
}
