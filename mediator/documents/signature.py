"""The mediation body's electronic signature: PAdES B-B, invisible, by the optional extra ``sign``.

A signature is appended: the bytes of the paper stay as they were, and so does PDF/A. A visible one
would break PDF/UA. Who signed is said; whether that certificate is to be trusted is for people to
judge, since the program is offline. SM2 certificates are not covered.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec

from mediator.domain.refusals import KeyUnreadable, SigningNotInstalled

FIELD = "MediationBody"


@dataclass(frozen=True, slots=True)
class SignatureState:
    """What a signed paper says of itself: by whom, and whether all of it is as it was signed."""

    signer: str
    is_intact: bool


def signed(pdf: bytes, key: bytes, passphrase: str, path: str) -> bytes:
    """Return the paper with a signature appended; ``path`` is only for the refusal.

    ``key`` is a PKCS#12 file. Raises ``SigningNotInstalled`` and ``KeyUnreadable``.
    """
    _check_installed()
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    try:
        signer = signers.SimpleSigner.load_pkcs12_data(key, [], passphrase.encode())
    except ValueError:
        raise KeyUnreadable(path) from None
    wanted = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    out = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), wanted, signer=signer, output=out)
    return out.getvalue()


def signature_of(pdf: bytes) -> SignatureState:
    """Return the state of the last signature of a signed paper."""
    _check_installed()
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    last = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[-1]
    itself = ValidationContext(trust_roots=[last.signer_cert], allow_fetching=False)
    with _quiet():
        status = validate_pdf_signature(last, itself)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    name = last.signer_cert.subject.native.get("common_name", "")
    return SignatureState(str(name), bool(status.intact and status.valid and whole))


def _check_installed() -> None:
    if find_spec("pyhanko") is None:
        raise SigningNotInstalled


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library's own log, which knows names, from the terminal."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
