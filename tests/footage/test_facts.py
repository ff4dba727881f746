"""What files say of themselves: each with its source and a caution; never where or who filmed."""

import datetime as dt
import json
import struct
from pathlib import Path

import av
import numpy as np
import pytest

from reportedly.footage.facts import facts
from reportedly.model.errors import UnreadableFootage
from reportedly.model.footage import MediaFact
from tests.footage.clips import scene, write_image

_UNUSED = (
    *("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
    *("encipher_only", "decipher_only"),
)
"""Uses of a key that signing footage has no need of."""
PICTURE = scene(1, seconds=0.2)[0]


def by_field(path: Path) -> dict[str, MediaFact]:
    return {f"{fact.source} {fact.field}": fact for fact in facts(path)}


def exif(**texts: str) -> bytes:
    """Make an EXIF segment of text tags by number, and a GPS directory where 'gps' is given."""
    gps = texts.pop("gps", "")
    entries = [
        (int(tag.removeprefix("tag_"), 16), value.encode() + b"\0") for tag, value in texts.items()
    ]
    count = len(entries) + bool(gps)
    body, heap, at = b"", b"", 8 + 2 + 12 * count + 4
    for tag, value in sorted(entries):
        value = value.ljust(5, b"\0")
        body += struct.pack("<HHLL", tag, 2, len(value), at + len(heap))
        heap += value
    if gps:
        body += struct.pack("<HHLL", 0x8825, 4, 1, at + len(heap))
        heap += struct.pack("<H", 1) + struct.pack("<HHL4s", 1, 2, 2, b"N\0\0\0") + b"\0\0\0\0"
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<H", count) + body + b"\0\0\0\0" + heap
    payload = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload


def photo(path: Path, segment: bytes) -> Path:
    write_image(path, PICTURE)
    plain = path.read_bytes()
    path.write_bytes(plain[:2] + segment + plain[2:])
    return path


def test_a_pictures_times_and_camera_come_with_their_cautions(tmp_path: Path) -> None:
    made = exif(tag_0132="2024:05:02 11:00:00", tag_010f="Velkara Optics", tag_0131="Editor 3")
    found = by_field(photo(tmp_path / "a.jpg", made))
    assert found["EXIF written"].value == "2024:05:02 11:00:00"
    assert "by the clock of that machine" in found["EXIF written"].unreliability
    assert found["EXIF camera maker"].private
    assert not found["EXIF program"].private


def test_where_the_camera_stood_is_never_given(tmp_path: Path) -> None:
    found = by_field(photo(tmp_path / "a.jpg", exif(tag_013b="Ann Example", gps="1")))
    assert found["EXIF place, owner or device"].value == "stated"
    assert not any("Ann" in fact.value for fact in found.values())


def film(path: Path, **tags: str) -> Path:
    with av.open(str(path), "w", options={"movflags": "use_metadata_tags"}) as out:
        out.metadata.update(tags)
        stream = out.add_stream("libx264", rate=10)
        stream.height, stream.width, stream.pix_fmt = 240, 320, "yuv420p"
        for frame in scene(1, seconds=0.5):
            shown = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame), format="rgb24")
            out.mux(stream.encode(shown))
        out.mux(stream.encode(None))
    return path


def test_a_films_container_time_is_called_what_it_is(tmp_path: Path) -> None:
    found = by_field(
        film(
            tmp_path / "a.mp4",
            creation_time="2024-05-02T11:00:00Z",
            title="Market",
            location="+12.3456+065.4321/",
        )
    )
    assert found["container written"].value.startswith("2024-05-02T11:00:00")
    assert "often the upload's" in found["container written"].unreliability
    assert found["container title"].value == "Market"
    assert found["container place, owner or device"].value == "stated"
    assert not any("12.34" in fact.value for fact in found.values())


def test_a_bare_picture_says_nothing(tmp_path: Path) -> None:
    assert [f for f in facts(write_image(tmp_path / "a.png", PICTURE)) if f.source == "EXIF"] == []


def test_broken_metadata_are_none_and_text_is_kept_short(tmp_path: Path) -> None:
    whole = exif(tag_010e="x" * 50_000)
    (described,) = [f for f in facts(photo(tmp_path / "a.jpg", whole)) if f.field == "description"]
    assert len(described.value) == 500
    broken = photo(tmp_path / "b.jpg", whole[:40] + b"\xff" * 200)
    assert isinstance(facts(broken), tuple)
    with pytest.raises(UnreadableFootage):
        facts(tmp_path / "none.jpg")


def signed(path: Path) -> Path:
    """Sign a picture with a certificate that nobody vouches for."""
    c2pa = pytest.importorskip("c2pa")
    chain, key = certificates()
    plain = write_image(path.with_name(f"plain-{path.name}"), PICTURE)
    info = c2pa.C2paSignerInfo(alg=b"es256", sign_cert=chain, private_key=key, ta_url=None)
    action = {
        "action": "c2pa.created",
        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    }
    manifest = {
        "claim_generator": "velkara/1",
        "title": "market.jpg",
        "assertions": [{"label": "c2pa.actions", "data": {"actions": [action]}}],
    }
    with (
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder.from_json(json.dumps(manifest)) as builder,
    ):
        builder.sign_file(str(plain), str(path), signer)
    return path


def certificates() -> tuple[bytes, bytes]:
    """Make a certificate for signing under one of our own, in PEM, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    now = dt.datetime.now(dt.UTC)
    root, leaf = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))

    def named(name: str) -> x509.Name:
        parts = ((NameOID.COMMON_NAME, name), (NameOID.ORGANIZATION_NAME, "Velkara Press"))
        return x509.Name([x509.NameAttribute(kind, words) for kind, words in parts])

    def made(name: str, key: ec.EllipticCurvePrivateKey, *, top: bool) -> bytes:
        usage = x509.KeyUsage(
            digital_signature=not top,
            key_cert_sign=top,
            crl_sign=top,
            **dict.fromkeys(_UNUSED, False),
        )
        builder = (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(named("root"))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=top, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(
                x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
            )
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key()),
                critical=False,
            )
        )
        if not top:
            purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
            builder = builder.add_extension(purpose, critical=False)
        done = builder.sign(root, hashes.SHA256())
        return done.public_bytes(serialization.Encoding.PEM)

    pem = leaf.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return made("leaf", leaf, top=False) + made("root", root, top=True), pem


def test_a_manifest_is_told_with_the_state_of_its_signature(tmp_path: Path) -> None:
    good = signed(tmp_path / "good.jpg")
    found = by_field(good)
    assert found["C2PA manifest"].value == "valid"
    assert "anybody can sign" in found["C2PA manifest"].unreliability
    assert found["C2PA signed by"].value == "Velkara Press"
    changed = bytearray(good.read_bytes())
    changed[-200] ^= 0x55
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(changed)
    assert by_field(bad)["C2PA manifest"].value == "invalid"


def test_the_absence_of_a_manifest_is_no_fact(tmp_path: Path) -> None:
    pytest.importorskip("c2pa")
    plain = write_image(tmp_path / "a.jpg", PICTURE)
    assert not [fact for fact in facts(plain) if fact.source == "C2PA"]
