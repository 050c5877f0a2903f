import Commerce
import Compliance
import Foundation
import Providers
import Runtime
import Scripts
import Server
import Sound
import Vault
import Voice

/// Looks at everything that a server needs to run, and changes nothing.
struct Examination {
    /// How long an engine may take to show that it works.
    private static let enginePatience: Duration = .seconds(30)

    let settings: Settings

    func diagnoses() async -> [Diagnosis] {
        var all = missingSettings()
        all.append(drafts())
        all.append(rules())
        all.append(zones())
        all.append(rootKey())
        all.append(await dataFolder())
        all += await engines()
        return all
    }

    private func missingSettings() -> [Diagnosis] {
        // The sender's number may stand in each merchant's file instead, and without rules of one's own those that ship are used.
        let needless: [Setting] = [.telnyxFromNumber, .rules]
        return Setting.allCases.filter { !needless.contains($0) && settings.value(of: $0) == nil }.map { setting in
            .missing(setting.rawValue, "not set", remedy: "it is \(setting.purpose)")
        }
    }

    private func drafts() -> Diagnosis {
        let folder = settings.value(of: .prompts)?.text ?? ""
        var check = DraftCheck()
        do {
            let files = try DraftFiles(folder)
            try check.checkScripts(files)
            try check.checkMerchants(files)
        } catch {
            return .missing("prompts", "\(error)")
        }
        guard check.hasErrors else { return .well("prompts", "\(check.good.count) drafts in \(folder), no errors") }
        return .missing(
            "prompts", "the drafts in \(folder) have errors",
            remedy: "run 'livecarts scripts check' and 'livecarts merchants check'")
    }

    private func rules() -> Diagnosis {
        do {
            let data = try RulesInForce.data(at: settings.value(of: .rules)?.text)
            let reviewBy = data.rules.reviewBy
            guard data.approvedBy != nil else {
                return .missing(
                    "calling rules", "nobody approved the rules of SHA-256 \(data.version.text), and nobody is called",
                    remedy: "have counsel read them, then run 'livecarts rules approve'")
            }
            let today = WallClock.system.now().text.prefix(10)
            guard let today = CivilDate(today), today <= reviewBy else {
                return .missing(
                    "calling rules", "were to be reviewed by \(reviewBy), and nobody is called since",
                    remedy: "upgrade to a version with reviewed rules")
            }
            return .well("calling rules", "to be reviewed by \(reviewBy)")
        } catch {
            return .missing("calling rules", "\(error)")
        }
    }

    private func zones() -> Diagnosis {
        do {
            return .well("time zones", "data of \(try ZoneTable.shipped().version)")
        } catch {
            return .missing("time zones", "\(error)", remedy: "reinstall livecarts")
        }
    }

    private func rootKey() -> Diagnosis {
        guard let path = settings.value(of: .rootKeyFile)?.text else {
            return .missing("root key", "no file is named", remedy: "make one with 'livecarts keys init PATH'")
        }
        do {
            _ = try RootKeyFile.read(at: path, dataFolder: settings.value(of: .data)?.text ?? "")
            return .well("root key", "\(path) holds one that only you can read")
        } catch {
            return .missing("root key", "\(error)")
        }
    }

    /// A vault that is there is opened, which proves that the key fits; none is made.
    private func dataFolder() async -> Diagnosis {
        guard let path = settings.value(of: .data)?.text else {
            return .missing("data folder", "none is named", remedy: "set LIVECARTS_DATA to a folder of its own")
        }
        let parent = URL(filePath: path).deletingLastPathComponent().path
        let exists = FileManager.default.fileExists(atPath: path)
        guard FileManager.default.isWritableFile(atPath: exists ? path : parent) else {
            return .missing("data folder", "\(path) cannot be written", remedy: "check its permissions")
        }
        do {
            let opened = try OpenedVault(settings)
            let merchants = try await opened.vault.merchants().count
            try await opened.vault.close()
            return .well("data folder", "\(path) opens with the root key; \(merchants) merchants are published")
        } catch let error as SettingError where error.setting == .data {
            return .well("data folder", "\(path) is empty; 'livecarts serve' fills it")
        } catch {
            return .missing("data folder", "\(error)")
        }
    }

    /// Starts both engines, has one say a word and the other hear it.
    private func engines() async -> [Diagnosis] {
        let folder = EngineFolder(settings.value(of: .engines)?.text ?? EngineFolder.name)
        let speech = LocalSpeech(livecarts: ExecutablePath.own, engines: folder, clock: ContinuousClock())
        await speech.start()
        let found = await [synthesiser(speech), recogniser(speech, folder)]
        await speech.stop()
        return found
    }

    private func synthesiser(_ speech: LocalSpeech) async -> Diagnosis {
        do {
            _ = try await speech.speak("Hello.", as: .rms, urgency: .turn, within: Self.enginePatience)
            return .well("synthesiser", await speech.speaking.status.runtime ?? "answers")
        } catch {
            return .missing("synthesiser", "\(error)")
        }
    }

    private func recogniser(_ speech: LocalSpeech, _ folder: EngineFolder) async -> Diagnosis {
        guard folder.hasRecogniser else { return .missing("recogniser", folder.missing) }
        let silence = Utterance(samples: Array(repeating: 0, count: Utterance.rate.hertz))
        do {
            _ = try await speech.transcribe(silence, urgency: .turn, within: Self.enginePatience)
            return .well("recogniser", await speech.hearing.status.runtime ?? "answers")
        } catch {
            return .missing("recogniser", "\(error)")
        }
    }
}
