import Foundation
import Testing
import Transport

/// A vault with somebody in it who left a cart, beside a server that goes on, for as long as a test needs it.
struct KnownPerson: Sendable {
    static let number = SampleCart.person

    let place: Workplace
    let server: Serving

    static func use(_ work: @escaping @Sendable (KnownPerson) async throws -> Void) async throws {
        try await Workplace.use { place in
            // The call is due much later: it stays queued.
            try await Serving.run(place, changed: ["LIVECARTS_CART_DELAY": "24h"]) { server in
                let known = KnownPerson(place: place, server: server)
                #expect(try await known.arrive(SampleCart.abandoned(at: Date())) == 202)
                try await work(known)
            }
        }
    }

    /// The status with which the shop's event is answered.
    func arrive(_ event: String) async throws -> Int {
        Int(try await server.intake("cart.abandoned", event, at: Date()).status)
    }

    /// Runs a command that must end well, and gives what it printed.
    @discardableResult
    func done(_ arguments: String...) async throws -> String {
        let outcome = try await place.run(arguments)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return outcome.output
    }

    /// Runs a command that must find a problem, and gives its words; they name nobody.
    func refused(_ arguments: String..., code: Int32 = 1) async throws -> String {
        let outcome = try await place.run(arguments)
        #expect(outcome.code == code, "\(arguments): \(outcome.output)")
        for secret in SampleCart.secrets { #expect(!outcome.errors.contains(secret), "\(arguments)") }
        return outcome.errors
    }

    /// A JSON object that a command printed.
    func object(_ arguments: String...) async throws -> [String: Any] {
        let outcome = try await place.run(arguments)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }
}
