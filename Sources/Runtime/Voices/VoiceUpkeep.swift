import Commerce
import Compliance
package import Logging
import ServiceLifecycle
package import Vault
package import Voice

/// Ends voices on their dates, and has their vendors delete their copies until they confirm it (BIO-3, VOX-4).
package struct VoiceUpkeep: Service {
    /// How often it looks; a deletion that failed is tried again then.
    package static let interval: Duration = .seconds(60)

    private let vault: any Vault
    private let vendors: [any VoiceCloning]
    private let wall: WallClock
    private let clock: any Clock<Duration>
    private let logger: Logger

    /// - Parameter vendors: those whose copies can be deleted from here.
    package init(
        vault: any Vault, vendors: [any VoiceCloning], wall: WallClock, clock: any Clock<Duration>, logger: Logger
    ) {
        self.vault = vault
        self.vendors = vendors
        self.wall = wall
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await look()
            await cancelWhenGracefulShutdown { try? await clock.sleep(for: Self.interval) }
        }
    }

    /// Does once what is due.
    /// - Returns: how many copies are not known to be deleted yet.
    @discardableResult
    package func look() async -> Int {
        let now = wall.now()
        var owed = 0
        do {
            for record in try await vault.voicesToEnd(at: now) {
                if record.state.isDestructionOwed(at: now) {
                    _ = try await vault.destroyVoice(record.id, by: Self.author, at: now)
                    logger.notice("a voice was destroyed on its date", metadata: ["voice": "\(record.id)"])
                }
                for copy in record.state.deletionsDue(at: now) where await !delete(copy, of: record.id) { owed += 1 }
            }
        } catch {
            logger.error("voices whose time is over are not ended", metadata: ["error": "\(error)"])
        }
        return owed
    }

    private static let author = AccessAuthor.command("the upkeep of voices", reason: nil)

    private func delete(_ copy: VendorVoice, of voice: PersonalVoiceID) async -> Bool {
        guard let vendor = vendors.first(where: { $0.vendor == copy.vendor }) else {
            logger.critical(
                "a vendor's copy of a voice cannot be deleted from here; give the vendor's key, or delete it there",
                metadata: ["voice": "\(voice)", "vendor": "\(copy.vendor)"])
            return false
        }
        do {
            let proof = try await vendor.delete(copy, at: wall.now())
            _ = try await vault.add(
                .vendorDeletionConfirmed(copy, proof), to: voice, by: Self.author, at: wall.now())
            logger.notice("a vendor confirmed a deletion", metadata: ["voice": "\(voice)", "vendor": "\(copy.vendor)"])
            return true
        } catch {
            logger.error(
                "a vendor has not deleted its copy of a voice; it is asked again",
                metadata: ["voice": "\(voice)", "vendor": "\(copy.vendor)", "error": "\(error)"])
            return false
        }
    }
}
