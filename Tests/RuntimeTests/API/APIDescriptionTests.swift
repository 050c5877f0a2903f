import Compliance
import Foundation
import HTTPTypes
import Server
import Testing
import Yams

/// `docs/openapi.yaml` and the table of routes say the same, each about all that the other has.
struct APIDescriptionTests {
    private typealias Object = [String: Any]

    private let document: [String: Any]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/openapi.yaml")
        document = try #require(try Yams.load(yaml: String(contentsOf: file, encoding: .utf8)) as? Object)
    }

    private func operation(_ route: APIRoute) throws -> Object {
        let paths = try #require(document["paths"] as? [String: Object])
        let path = try #require(paths[route.path], "\(route.path) is not described")
        return try #require(path[route.method.rawValue.lowercased()] as? Object, "\(route.name) is not described")
    }

    /// What a reference names.
    private func resolved(_ reference: String) -> Object? {
        reference.split(separator: "/").dropFirst().reduce(document as Any?) { place, name in
            (place as? Object)?[String(name)]
        } as? Object
    }

    private func references(in value: Any?) -> [String] {
        if let object = value as? Object {
            return object.flatMap { name, value in
                name == "$ref" ? [value as? String].compactMap(\.self) : references(in: value)
            }
        }
        return (value as? [Any])?.flatMap(references) ?? []
    }

    @Test func everyRouteIsDescribedAndNothingElse() throws {
        let paths = try #require(document["paths"] as? [String: Object])
        let described = paths.flatMap { path, operations in
            operations.keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
        }
        #expect(described.sorted() == APIRoutes.all.map(\.name).sorted())
        #expect(Set(described).count == APIRoutes.all.count)
    }

    /// Every operation takes a key: the document's own rule, which none of them loosens.
    @Test func everyRouteTakesAKey() throws {
        let security = try #require(document["security"] as? [Object])
        #expect(security.count == 1 && security[0].keys.sorted() == ["key"])
        let scheme = try #require(resolved("#/components/securitySchemes/key"))
        #expect(scheme["type"] as? String == "http" && scheme["scheme"] as? String == "bearer")
        for route in APIRoutes.all {
            let operation = try operation(route)
            #expect(operation["security"] == nil, "\(route.name)")
        }
    }

    @Test func permissionsAreTheTables() throws {
        for route in APIRoutes.all {
            let operation = try operation(route)
            #expect(operation["x-permissions"] as? [String] == route.permissions.map(\.rawValue), "\(route.name)")
            #expect(operation["x-opens-with-reason"] as? String == route.opening?.rawValue, "\(route.name)")
        }
    }

    /// The reason is required where the permission asks for it, and the merchant may be named wherever there is one.
    @Test func parametersAreTheTables() throws {
        let paths = try #require(document["paths"] as? [String: Object])
        for route in APIRoutes.all {
            let named = (paths[route.path]?["parameters"] as? [Object] ?? []).compactMap { $0["name"] as? String }
            #expect(named == route.parameters, "\(route.name)")
            let parameters = references(in: try operation(route)["parameters"])
            let reason = parameters.contains("#/components/parameters/Reason")
            let optional = parameters.contains("#/components/parameters/OptionalReason")
            #expect(reason == route.needsReason && optional == !route.needsReason, "\(route.name)")
            let merchant = parameters.contains("#/components/parameters/Merchant")
            #expect(merchant == (route.reach != .deployment), "\(route.name)")
        }
        #expect(resolved("#/components/parameters/Reason")?["required"] as? Bool == true)
        #expect(resolved("#/components/parameters/OptionalReason")?["required"] as? Bool == false)
    }

    /// Bodies have the fields that are taken, and no others.
    @Test func bodiesAreTheTables() throws {
        for route in APIRoutes.all {
            let body = references(in: try operation(route)["requestBody"])
            guard let fields = route.bodyFields else {
                #expect(body.isEmpty, "\(route.name)")
                continue
            }
            let schema = try #require(body.first.flatMap(resolved), "\(route.name)")
            #expect((schema["properties"] as? Object)?.keys.sorted() == fields.sorted(), "\(route.name)")
            #expect(schema["additionalProperties"] as? Bool == false, "\(route.name)")
        }
    }

    /// Whatever is asked, these can come back.
    @Test func refusalsAreDescribed() throws {
        for route in APIRoutes.all {
            let responses = try #require(try operation(route)["responses"] as? Object)
            for status in ["400", "401", "403", "413", "429"] {
                #expect(responses[status] != nil, "\(route.name) \(status)")
            }
            #expect(responses.keys.contains { $0.hasPrefix("2") }, "\(route.name)")
        }
    }

    @Test func everyReferenceLeadsSomewhere() {
        for reference in Set(references(in: document)) { #expect(resolved(reference) != nil, "\(reference)") }
    }

    /// Names that are stable are the same here and in the code.
    @Test(arguments: [
        ("Role", AccessRole.allCases.map(\.rawValue)), ("RetentionClass", RetentionClass.allCases.map(\.rawValue)),
        ("RequestKind", RightsRequestKind.allCases.map(\.rawValue)), ("Law", PrivacyLaw.allCases.map(\.rawValue)),
        ("CodeWay", IdentityCheck.Route.allCases.map(\.rawValue)),
    ])
    func stableNamesAreTheCodes(_ schema: String, _ names: [String]) throws {
        let described = try #require(resolved("#/components/schemas/\(schema)")?["enum"] as? [String])
        #expect(described.sorted() == names.sorted())
    }
}
