import ArgumentParser
import Runtime
import Scripts
import Vault

/// A number that is to be stopped, whether or not anybody is known under it, and by whose order.
struct NumberStopOptions: ParsableArguments {
    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    /// Stops the number through the one path of all stops, and prints what came of it.
    func stop(for action: String, saying done: String) async throws {
        let receipt = try await place.withVault { opened in
            let merchant = try await person.merchant(in: opened)
            return try await opened.desk.suppress(
                try person.phone(), of: merchant.id, key: RandomBytes.name("cmd"),
                for: try access.access(or: action), at: opened.now)
        }
        print(done)
        if receipt.cancelledJobs > 0 { print("\(receipt.cancelledJobs) queued jobs cancelled") }
    }
}
