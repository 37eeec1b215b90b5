import { describe, expect, it } from "vitest";
import { isPrivateHost, looksInFromOutside } from "../../../src/embed/host/private-network";

describe("a host of a private network", () => {
  it.each([
    "localhost",
    "intranet",
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.9",
    "172.16.0.1",
    "172.31.255.1",
    "169.254.1.1",
    "[::1]",
    "[fd12:3456::1]",
    "[fe80::1]",
    "wiki.corp",
    "printer.local",
    "a.b.internal",
    "box.home.arpa",
    "wiki.corp.",
    "intranet.",
    "0.0.0.0",
    "[::]",
    "[::ffff:a00:1]",
    "100.64.0.1",
    "100.127.255.254",
    "198.18.0.1",
  ])("is %s", (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each([
    "example.org",
    "8.8.8.8",
    "172.32.0.1",
    "192.169.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "198.20.0.1",
    "example.org.",
    "[2001:db8::1]",
    "internal.example.org",
    "10.example.org",
  ])("is not %s", (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });

  it("is looked into from outside unless the page around it is known to be of such a network", () => {
    expect(looksInFromOutside("wiki.internal", "https://example.org")).toBe(true);
    expect(looksInFromOutside("wiki.internal", "")).toBe(true);
    expect(looksInFromOutside("wiki.internal", "null")).toBe(true);
    expect(looksInFromOutside("wiki.internal", "http://other.internal/page")).toBe(false);
    expect(looksInFromOutside("example.org", "https://example.net")).toBe(false);
  });
});
