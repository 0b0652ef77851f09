# Eén image voor web, worker, beat en migratie; docker-compose.yml zegt welke opdracht draait.
FROM node:22-slim AS stijl
WORKDIR /bouw
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM python:3.13-slim
# Pango zet de brieven, Noto levert de letters; harfbuzz-subset maakt dat ruim twee keer zo snel.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-noto-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /app inburgering
WORKDIR /app
COPY requirements/basis.txt requirements/
RUN pip install --no-cache-dir --require-hashes --requirement requirements/basis.txt
COPY --from=stijl /bouw/node_modules node_modules
COPY . .
ENV OMGEVING=productie \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    STATIC_ROOT=/app/statisch \
    VAR_MAP=/data \
    XDG_CACHE_HOME=/tmp
# Productie weigert zonder geheimen te starten; voor het verzamelen van bestanden doen deze drie niets.
# Van de pakketten gaan alleen stijl, letters en scripts mee.
RUN SECRET_KEY=alleen-bij-het-bouwen VELDSLEUTELS=alleen-bij-het-bouwen INDEXSLEUTEL=alleen-bij-het-bouwen \
    python manage.py collectstatic --noinput \
        -i "*.cjs" -i "*.json" -i "*.less" -i "*.mjs" -i "*.scss" -i "*.ts" \
    && install -d -o inburgering /data
USER inburgering
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "inburgering.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3"]
