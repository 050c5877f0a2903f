import ArgumentParser

/// `livecarts demo`: three real calls end to end on this machine, and an erasure, with nothing to configure.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Calls three scripted people through a stand-in for Telnyx, and erases one of them.",
        discussion: "Example: livecarts demo --headless")

    @Flag(help: "Only check: exit 0 when everything went as it should.")
    var headless = false

    @Option(help: "The folder of prompt scripts and merchants.")
    var prompts = "Prompts"

    @Option(help: "The folder of clips.")
    var audio = "Audio"

    @Option(help: "The folder that 'make engines' fills.")
    var engines = ".engines"

    @Option(
        help:
            "Where to work, and leave the vault and its key; by default a fresh folder that keeps the recording and the log."
    )
    var folder: String?

    @Option(help: "How the agent's voice is sent.")
    var outbound = Outbound.opus

    enum Outbound: String, ExpressibleByArgument, CaseIterable {
        case pcmu = "PCMU"
        case opus = "OPUS"
    }

    func run() async throws {
        let demo = try DemoStage(
            prompts: prompts, audio: audio, engines: engines, folder: folder, speaksOpus: outbound == .opus)
        let passed = try await demo.perform()
        if !passed { throw ExitCode.failure }
    }
}
