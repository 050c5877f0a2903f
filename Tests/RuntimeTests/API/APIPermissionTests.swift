import Compliance
import Controls
import Foundation
import HTTPTypes
import Server
import Testing
import Transport

/// Who may ask the API for what: every route with a key of every role, over real sockets.
struct APIPermissionTests {
    private static func method(_ route: APIRoute) throws -> HTTPCall.Method {
        try #require(HTTPCall.Method(rawValue: route.method.rawValue))
    }

    /// A path with something in every brace that names nothing.
    private static func path(_ route: APIRoute) -> String {
        route.parameters.reduce(route.path) { $0.replacingOccurrences(of: "{\($1)}", with: "nothing") }
    }

    /// A role that lacks a permission gets 403 and the roles that have it; one that has all is not refused.
    @Test func everyRouteAsksForItsPermission() async throws {
        try await APIStage.run { stage in
            for route in APIRoutes.all {
                for role in AccessRole.allCases {
                    let reply = try await stage.ask(try Self.method(route), Self.path(route), as: role, body: "{}")
                    if route.roles.contains(role) {
                        #expect(![401, 403, 405, 429, 500].contains(reply.status), "\(route.name) as \(role.rawValue)")
                    } else {
                        #expect(reply.status == 403, "\(route.name) as \(role.rawValue)")
                        #expect(reply.field("error")?.contains(role.rawValue) == true)
                    }
                }
            }
        }
    }

    /// Without a key, or with one that is none, no route says anything.
    @Test func everyRouteAsksForAKey() async throws {
        try await APIStage.run { stage in
            for route in APIRoutes.all {
                let bare = try await stage.ask(try Self.method(route), Self.path(route), nil, body: "{}")
                #expect([401, 429].contains(bare.status), "\(route.name)")
                #expect(bare.isJSON)
            }
        }
    }

    /// What opens or changes personal data is not done without a reason, and says so.
    @Test(.controls("GD-1")) func personalDataAsksForAReason() async throws {
        try await APIStage.run { stage in
            let asking = APIRoutes.all.filter(\.needsReason).count
            #expect(asking > 0 && asking < APIRoutes.all.count)
            for route in APIRoutes.all {
                let reply = try await stage.ask(
                    try Self.method(route), Self.path(route), as: .owner, because: nil, body: "{}")
                let asks = reply.status == 400 && reply.field("error")?.hasPrefix("say why") == true
                #expect(asks == route.needsReason, "\(route.name): \(reply.status) \(reply.text)")
            }
        }
    }

    /// A role that may do nothing with a person's data does not learn whether there is such a person.
    @Test func aRefusalTellsNothingOfWhatThereIs() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person("+18135550142")
            let known = try await stage.ask(.get, "/people/\(person)/decisions", as: .qa)
            let unknown = try await stage.ask(.get, "/people/nobody/decisions", as: .qa)
            #expect(known.status == 403 && known.body == unknown.body)
        }
    }
}
