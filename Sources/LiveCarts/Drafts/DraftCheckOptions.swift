import ArgumentParser

/// Which drafts a check looks at and how it answers.
struct DraftCheckOptions: ParsableArguments {
    @Option(help: "LIVECARTS_PROMPTS: the folder of drafts.")
    var prompts: String?

    @Flag(help: "Print JSON.")
    var json = false

    func drafts() async throws -> DraftFiles {
        var flags: [Setting: String] = [:]
        flags[.prompts] = prompts
        return try DraftFiles(try await Settings(flags: flags).text(of: .prompts))
    }

    /// Shows what was found.
    /// - Throws: an exit with 1 when a draft cannot be published.
    func answer(_ check: DraftCheck) throws {
        if json {
            try JSONAnswer.show(check.findings)
        } else {
            for finding in check.findings { print(finding.text) }
            for good in check.good { print("ok: \(good)") }
        }
        if check.hasErrors { throw ExitCode.failure }
    }
}
