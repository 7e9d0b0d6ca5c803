from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from mediator import bootstrap, cli
from mediator.documents.reading import read_agreement
from mediator.documents.signature import signature_of, signed
from mediator.domain.refusals import KeyUnreadable

pytest.importorskip("pyhanko", reason="the optional extra sign")

Printed = Callable[[str], bytes]
BODY = "上海市浦东新区花木街道人民调解委员会"
PASSPHRASE = "试验口令"


@cache
def a_key() -> bytes:
    """A key that signs for nobody: made here, trusted by no one."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, BODY)])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"k", key, certificate, None, lock)


def test_a_signature_is_appended_and_the_paper_stays_as_it_was(printed: Printed) -> None:
    paper = printed("lump_sum")

    sealed = signed(paper, a_key(), PASSPHRASE, "")

    assert sealed.startswith(paper)
    state = signature_of(sealed)
    assert (state.signer, state.is_intact) == (BODY, True)
    read = read_agreement(sealed, "")
    assert read.is_signed
    assert read.additions == ()
    assert read.pages == read_agreement(paper, "").pages
    with pikepdf.open(io.BytesIO(sealed)) as document:
        assert document.Root.AcroForm.Fields[0].V.SubFilter == "/ETSI.CAdES.detached"
        assert document.Root.StructTreeRoot.Type == "/StructTreeRoot"


def test_one_changed_byte_breaks_a_signature(printed: Printed) -> None:
    sealed = bytearray(signed(printed("lump_sum"), a_key(), PASSPHRASE, ""))
    place = sealed.index(b"/Title")
    sealed[place + 1 : place + 2] = b"t"

    assert not signature_of(bytes(sealed)).is_intact


def test_what_is_put_behind_a_signature_is_noticed(printed: Printed) -> None:
    sealed = signed(printed("lump_sum"), a_key(), PASSPHRASE, "")
    with pikepdf.open(io.BytesIO(sealed)) as document:
        document.pages[0].Annots.append(
            document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=[0, 0, 9, 9]))
        )
        out = io.BytesIO()
        document.save(out)

    read = read_agreement(out.getvalue(), "")

    assert "1" in read.additions
    assert not signature_of(out.getvalue()).is_intact


def test_a_wrong_passphrase_signs_nothing(printed: Printed) -> None:
    for key, passphrase in ((a_key(), "falsch"), (b"no key", PASSPHRASE)):
        with pytest.raises(KeyUnreadable):
            signed(printed("lump_sum"), key, passphrase, "密钥.p12")


def test_a_signed_agreement_passes_every_check_and_one_more(
    private_loan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper, key, sealed = tmp_path / "a.pdf", tmp_path / "k.p12", tmp_path / "s.pdf"
    key.write_bytes(a_key())
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))

    def run(*arguments: object) -> int:
        return cli.run([str(argument) for argument in arguments], bootstrap.tools())

    assert run("agreement", private_loan, "--plan", "C", "-o", paper) == cli.DONE
    assert run("sign", paper, "--key", key, "-o", sealed) == cli.DONE

    checks = bootstrap.verify(sealed).checks
    assert [check.code for check in checks if not check.holds] == []
    assert checks[-1].code == "signature_intact"
    assert checks[-1].detail == BODY
