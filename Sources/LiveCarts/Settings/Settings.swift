import Configuration
import Foundation
import SystemPackage

/// All settings in force: flags, then the environment, then `livecarts.yaml`, then the standard values.
struct Settings: Sendable {
    private let readers: [(source: SettingSource, reader: ConfigReader)]

    /// Reads the sources once; a missing file counts as an empty one, a malformed file is a ``SettingsFileError``.
    init(
        flags: [Setting: String] = [:], environment: [String: String] = ProcessInfo.processInfo.environment,
        file: String = "livecarts.yaml"
    ) async throws {
        let flagValues = flags.reduce(into: [AbsoluteConfigKey: ConfigValue]()) { values, flag in
            values[AbsoluteConfigKey(flag.key.path, context: [:])] = ConfigValue(.string(flag.value), isSecret: false)
        }
        self.readers = [
            (.flag, ConfigReader(provider: InMemoryProvider(name: "flags", values: flagValues))),
            (.environment, ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))),
            (.file, ConfigReader(provider: try await Self.provider(of: file))),
        ]
    }

    private static func provider(of file: String) async throws(SettingsFileError) -> FileProvider<YAMLSnapshot> {
        do {
            return try await FileProvider<YAMLSnapshot>(filePath: FilePath(file), allowMissing: true)
        } catch {
            throw SettingsFileError(file: file, error)
        }
    }

    /// The value in force and where it came from; nil when nobody set it and there is no standard one.
    func value(of setting: Setting) -> SettingValue? {
        for (source, reader) in readers {
            if let text = reader.string(forKey: ConfigKey(setting.path)), !text.isEmpty {
                return SettingValue(text: text, source: source)
            }
        }
        return setting.standard.map { SettingValue(text: $0, source: .standard) }
    }

    /// The value of a setting that must be there.
    func text(of setting: Setting) throws(SettingError) -> String {
        guard let value = value(of: setting) else { throw .missing(setting) }
        return value.text
    }
}
