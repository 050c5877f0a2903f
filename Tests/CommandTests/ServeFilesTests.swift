import Foundation
import Testing
import Transport

/// Files that keep `livecarts serve` from starting. None of them is changed.
@Suite(.timeLimit(.minutes(5)))
struct ServeFilesTests {
    @Test func aMissingKeyFileStopsTheStart() async throws {
        try await Workplace.use { place in
            let file = place.path("missing.key")
            try await expectRefusal(place, ["LIVECARTS_ROOT_KEY_FILE": file], "\(file) is missing", "keys init")
        }
    }

    @Test func aKeyFileThatOthersCanReadStopsTheStart() async throws {
        try await Workplace.use { place in
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place.key)
            try await expectRefusal(place, [:], "has mode 644, so others can read it", "chmod 600 \(place.key)")
        }
    }

    @Test func aKeyFileInsideTheDataFolderStopsTheStart() async throws {
        try await Workplace.use { place in
            try FileManager.default.createDirectory(atPath: place.data, withIntermediateDirectories: true)
            let file = place.data + "/root.key"
            try FileManager.default.moveItem(atPath: place.key, toPath: file)
            try await expectRefusal(
                place, ["LIVECARTS_ROOT_KEY_FILE": file], "lies inside the data folder", "move it")
        }
    }

    @Test(arguments: ["", "AAAA", "not base64 at all"])
    func aKeyFileOfTheWrongLengthStopsTheStart(_ text: String) async throws {
        try await Workplace.use { place in
            try Data(text.utf8).write(to: URL(filePath: place.key))
            try await expectRefusal(place, [:], "does not hold 32 bytes in base64", "back-up")
        }
    }

    /// The files of the vault, each replaced by something that is no database.
    @Test(arguments: ["livecarts.db", "keys.db"])
    func aDatabaseThatIsNoneStopsTheStart(_ name: String) async throws {
        try await Workplace.use { place in
            let text = String(repeating: "This is no database. ", count: 400)
            try place.write(text, to: "data/" + name)
            try await expectRefusal(place, [:], name)
            #expect(try String(contentsOfFile: place.path("data/" + name), encoding: .utf8) == text)
        }
    }

    /// Another key opens nothing, and changes nothing.
    @Test func aKeyThatDoesNotFitStopsTheStart() async throws {
        try await Workplace.use { place in
            try await Serving.run(place) { _ in }
            let other = place.path("other.key")
            _ = try await place.run(["keys", "init", other])
            try await expectRefusal(place, ["LIVECARTS_ROOT_KEY_FILE": other], "root key")
            #expect(try await place.run(["calls", "list"]).code == 0)
        }
    }

    /// A folder without engines is no reason not to serve: calls are carried, and `doctor` says what is missing.
    @Test func missingEnginesAreToldByTheDoctor() async throws {
        try await Workplace.use { place in
            let nowhere = ["LIVECARTS_ENGINES": place.path("no engines")]
            let report = try await place.run(["doctor"], changed: nowhere)
            #expect(report.code == 1)
            #expect(report.output.contains(/MISSING +recogniser.*make engines/))
            try await Serving.run(place, changed: nowhere) { server in
                let health = try await server.get("/healthz")
                #expect(health.status == 200)
            }
        }
    }

    private func expectRefusal(_ place: Workplace, _ changed: [String: String], _ parts: String...) async throws {
        let outcome = try await place.run(["serve"], changed: changed)
        #expect(outcome.code == 1)
        for part in parts { #expect(outcome.errors.contains(part)) }
    }
}
