import Testing

/// What the house forbids by its types, held against the compiler: each file of `Cases` is a way around a law or around the privacy of
/// the log that must not compile.
struct MustNotCompileTests {
    /// Fails with the errors that the file names, and no others.
    @Test(.enabled(if: Compiler.isHere, Compiler.absence), arguments: try ForbiddenCode.all())
    func theCompilerRefuses(_ code: ForbiddenCode) async throws {
        #expect(try await Compiler.errors(in: code.file) == code.expectedErrors.sorted())
    }

    /// Each file compiles once the forbidden part is left out, so it fails for no other reason than that part.
    @Test(.enabled(if: Compiler.isHere, Compiler.absence), arguments: try ForbiddenCode.all())
    func theRestOfTheFileCompiles(_ code: ForbiddenCode) async throws {
        #expect(try await Compiler.errors(in: code.file, defining: "CONTROL") == [])
    }

    /// Every case says what it expects and has a control.
    @Test(arguments: try ForbiddenCode.all())
    func everyCaseIsComplete(_ code: ForbiddenCode) {
        #expect(!code.expectedErrors.isEmpty)
        #expect(code.text.contains("CONTROL"))
    }

    /// An empty folder would prove nothing.
    @Test func thereAreCases() throws {
        #expect(try ForbiddenCode.all().count > 10)
    }
}
