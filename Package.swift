// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// Targets of decisions: no Foundation, no NIO, no SQL, nothing unsafe.
let pure: [SwiftSetting] = house + [.strictMemorySafety()]

/// Targets with per-sample loops. An unoptimised build of these is 50 to 100 times slower and lags behind live sound.
let hot: [SwiftSetting] = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioWebSocket = Target.Dependency.product(name: "NIOWebSocket", package: "swift-nio")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "livecarts",
    products: [
        .executable(name: "livecarts", targets: ["LiveCarts"]),
        .library(name: "LiveCartsTesting", targets: ["LiveCartsTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: [.defaults, "YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // The rooms, from the ground up. A target imports only those above it.
        .target(name: "Commerce", dependencies: [orderedCollections], swiftSettings: pure),
        .target(
            name: "Compliance", dependencies: ["Commerce", orderedCollections], exclude: ["Zones/Data"],
            swiftSettings: pure),
        .target(name: "Dialogue", dependencies: ["Commerce", orderedCollections], swiftSettings: pure),
        .target(
            name: "CallCore", dependencies: ["Commerce", "Compliance", "Dialogue", orderedCollections],
            swiftSettings: pure),
        .target(
            name: "Operations", dependencies: ["Commerce", "Compliance", "Dialogue", "CallCore", orderedCollections],
            swiftSettings: pure),
        .target(name: "CallLog", dependencies: ["CallCore"], swiftSettings: house),
        .target(
            name: "Scripts",
            dependencies: ["Commerce", "Compliance", "Dialogue", "CRules", crypto, mustache, orderedCollections, yams],
            exclude: ["Resources"], swiftSettings: house),
        .target(
            name: "Sound", dependencies: ["COpus", "CSndFile", "CSpeexDSP", "CSileroWeights"], swiftSettings: hot),
        .target(name: "Transport", dependencies: ["Commerce", "CCurl"], swiftSettings: house),
        .target(
            name: "Telnyx", dependencies: ["Commerce", "Compliance", "Transport", crypto], swiftSettings: hot),
        .target(
            name: "Voice", dependencies: ["Commerce", "Compliance", "Sound", subprocess], swiftSettings: hot),
        .target(
            name: "Providers",
            dependencies: [
                "Commerce", "Compliance", "Sound", "Transport", "Voice", "CFlite", "CWhisper", crypto,
            ], swiftSettings: hot),
        .target(
            name: "Shops", dependencies: ["Commerce", "Compliance", "Transport", crypto], swiftSettings: house),
        .target(
            name: "Vault",
            dependencies: ["Commerce", "Compliance", "Dialogue", "CallCore", "CallLog", "Operations", crypto, grdb],
            swiftSettings: house),
        .target(
            name: "Runtime",
            dependencies: [
                "Commerce", "Compliance", "Dialogue", "CallCore", "CallLog", "Operations", "Scripts", "Sound", "Telnyx",
                "Voice", "Providers", "Shops", "Vault", crypto, logging, nio, nioPosix, nioWebSocket, lifecycle,
            ], swiftSettings: hot),
        .target(
            name: "Server",
            dependencies: [
                "CallCore", "Commerce", "Compliance", "Operations", "Runtime", "Scripts", "Telnyx", "Transport",
                "Voice", "Providers", "Shops", "Sound", "Vault", crypto, httpTypes, hummingbird, hummingbirdCore,
                lifecycle,
                logging, mustache, nio, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioSSL, nioWebSocket, unixSignals,
            ], swiftSettings: house),
        .target(
            name: "Lookalike",
            dependencies: [
                "Sound", crypto, hummingbird, httpTypes, lifecycle, logging, nio, nioHTTP1, nioPosix, nioWebSocket,
            ], swiftSettings: hot),
        .executableTarget(
            name: "LiveCarts",
            dependencies: [
                "CallCore", "CallLog", "Commerce", "Compliance", "Dialogue", "Operations", "Scripts", "Sound", "Voice",
                "Providers", "Shops", "Telnyx", "Transport", "Vault", "Runtime", "Server", "Lookalike", argumentParser,
                configuration, lifecycle, logging, systemPackage, unixSignals,
            ],
            swiftSettings: house),
        .target(
            name: "LiveCartsTesting",
            dependencies: ["Commerce", "Compliance", "Dialogue", "CallCore", "CallLog", orderedCollections],
            swiftSettings: house),

        // The calling rules as they are in Sources/Scripts/Resources, put into the program as bytes.
        .target(name: "CRules"),

        // One small target a C library: module map, wrappers for variadic and macro interfaces.
        .systemLibrary(name: "COpus", pkgConfig: "opus", providers: [.apt(["libopus-dev"])]),
        .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
        .systemLibrary(name: "CSpeexDSP", pkgConfig: "speexdsp", providers: [.apt(["libspeexdsp-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CFlite", providers: [.apt(["flite1-dev"])]),
        .target(name: "CWhisper", linkerSettings: [.linkedLibrary("dl")]),
        .target(
            name: "CSileroWeights", exclude: ["weights/silero-6.2-16k.f32"],
            cSettings: [.headerSearchPath("weights")]),

        // Which numbered control a test proves.
        .target(
            name: "Controls", path: "Tests/Controls", exclude: ["controls.txt", "mutations.txt"], swiftSettings: house),
        // Tests. Those of the pure rooms link nothing heavy.
        .testTarget(name: "CommerceTests", dependencies: ["Controls", "Commerce"], swiftSettings: house),
        .testTarget(
            name: "ComplianceTests", dependencies: ["Controls", "Compliance"], exclude: ["Stops/Fixtures"],
            swiftSettings: house),
        .testTarget(name: "DialogueTests", dependencies: ["Controls", "Dialogue"], swiftSettings: house),
        .testTarget(
            name: "CallCoreTests",
            dependencies: ["Controls", "CallCore", "CallLog", "LiveCartsTesting", orderedCollections],
            swiftSettings: house),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Controls", "Operations", "CallCore", "Commerce", "Compliance", "Dialogue", "LiveCartsTesting",
            ],
            swiftSettings: house),
        .testTarget(name: "ScriptsTests", dependencies: ["Controls", "Scripts"], swiftSettings: house),
        // Files that must not compile, and the compiler held against them.
        .testTarget(
            name: "MustNotCompile",
            dependencies: ["Controls", "Commerce", "Compliance", "CallCore", "Telnyx", subprocess, systemPackage],
            exclude: ["Cases"], swiftSettings: house),
        .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
        .testTarget(
            name: "SoundTests", dependencies: ["Controls", "Sound", "CAllocationCounter"],
            exclude: ["Fixtures"], swiftSettings: hot),
        .testTarget(
            name: "TransportTests", dependencies: ["Controls", "Commerce", "Transport", nio, nioPosix, nioHTTP1],
            swiftSettings: house),
        .testTarget(
            name: "TelnyxTests",
            dependencies: ["Controls", "Commerce", "Compliance", "Telnyx", "Transport", "CAllocationCounter", crypto],
            swiftSettings: house),
        .testTarget(
            name: "VoiceTests",
            dependencies: [
                "Commerce", "Compliance", "Controls", "Sound", "Transport", "Voice", "Providers", "EngineFixture",
                crypto,
            ],
            exclude: ["Local/NaturalVoice"], swiftSettings: house),
        // An engine process for tests: the real one, and some that misbehave.
        .executableTarget(
            name: "EngineFixture", dependencies: ["Voice", "Providers"], path: "Tests/EngineFixture",
            swiftSettings: house),
        .testTarget(
            name: "ShopsTests", dependencies: ["Controls", "Commerce", "Compliance", "Shops", crypto],
            swiftSettings: house),
        .systemLibrary(name: "CZlib", path: "Tests/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "PlantedWords", dependencies: ["CZlib"], path: "Tests/PlantedWords", swiftSettings: house),
        .target(name: "ExportSchema", path: "Tests/ExportSchema", swiftSettings: house),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Controls", "Operations", "Vault", "PlantedWords", "ExportSchema", crypto, grdb],
            swiftSettings: house),
        .testTarget(
            name: "LookalikeTests",
            dependencies: [
                "Controls", "Lookalike", "Sound", crypto, lifecycle, logging, nio, nioHTTP1, nioPosix, nioWebSocket,
            ],
            swiftSettings: house),
        // The built command, run as others run it.
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Controls", "LiveCarts", "CallCore", "Commerce", "Compliance", "Dialogue", "ExportSchema", "Operations",
                "Providers", "Runtime",
                "Sound", "Transport", "Vault", crypto, grdb, subprocess, systemPackage,
            ],
            exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(
            name: "RuntimeTests",
            dependencies: [
                "Controls", "CallCore", "Commerce", "Compliance", "Dialogue", "Providers", "Runtime", "Server", "Sound",
                "Shops", "Scripts", "Telnyx",
                "Transport", "Vault", "Voice", "Lookalike", "LiveCartsTesting", "PlantedWords", crypto, grdb, httpTypes,
                logging,
                nio, nioPosix, nioSSL, yams,
            ],
            swiftSettings: house),
        // Whole calls over real sockets: the server and the look-alike carrier in one process.
        .testTarget(
            name: "SystemTests",
            dependencies: [
                "Controls", "CallCore", "CallLog", "Commerce", "Compliance", "Dialogue", "Operations", "Runtime",
                "Scripts",
                "Server", "Sound", "Telnyx", "Transport", "Vault", "Voice", "Providers", "Lookalike", "LiveCarts",
                "PlantedWords", crypto, grdb, lifecycle, logging, nio, nioPosix, subprocess, systemPackage,
            ],
            exclude: ["Fixtures"], swiftSettings: hot),
    ]
)
